-- The two roles and the database of the portal, for a PostgreSQL (15 or newer) of one's own.
-- Run as superuser: psql -f deploy/roles.sql — after changing both passwords.
CREATE ROLE desa_owner LOGIN PASSWORD 'change-me-owner';
CREATE ROLE desa_app LOGIN PASSWORD 'change-me-app';
CREATE DATABASE desa OWNER desa_owner;
\connect desa
REVOKE ALL ON DATABASE desa FROM PUBLIC;
GRANT CONNECT ON DATABASE desa TO desa_app;
GRANT USAGE ON SCHEMA public TO desa_app;
-- The application reads and writes rows; it cannot alter tables, nor rewrite the audit trail.
ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT USAGE ON SCHEMAS TO desa_app;
ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO desa_app;
ALTER DEFAULT PRIVILEGES FOR ROLE desa_owner GRANT USAGE, SELECT ON SEQUENCES TO desa_app;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
-- PostgreSQL's log must not quote personal data: no failing statements, no rows in error details.
ALTER DATABASE desa SET log_min_messages = 'log';
ALTER DATABASE desa SET log_error_verbosity = 'terse';
ALTER DATABASE desa SET log_min_error_statement = 'panic';
ALTER DATABASE desa SET log_parameter_max_length = 0;
ALTER DATABASE desa SET log_parameter_max_length_on_error = 0;

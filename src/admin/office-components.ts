import type { Config } from 'payload'

/**
 * Everything of ours that stands inside the Payload admin, by path only, so that the configuration loads without
 * a style sheet or a browser.
 */
export const officeComponents: NonNullable<NonNullable<Config['admin']>['components']> = {
  Nav: '@/admin/navigation/office-nav#OfficeNav',
  graphics: { Icon: '@/admin/brand/brand#BrandIcon', Logo: '@/admin/brand/brand#BrandLogo' },
  beforeLogin: ['@/admin/brand/brand#LoginIntroduction'],
  afterLogin: ['@/admin/brand/brand#LoginHelp'],
  views: {
    dashboard: { Component: '@/admin/today/today-view#TodayView' },
    requests: { path: '/permohonan', exact: true, Component: '@/admin/requests/requests-view#RequestsView' },
    request: { path: '/permohonan/:id', exact: true, Component: '@/admin/requests/request-view#RequestView' },
    residents: { path: '/penduduk', exact: true, Component: '@/admin/residents/residents-view#ResidentsView' },
    agenda: { path: '/buku/agenda', exact: true, Component: '@/admin/letters/agenda-view#AgendaView' },
    complaints: { path: '/pengaduan', exact: true, Component: '@/admin/complaints/complaints-view#ComplaintsView' },
    complaint: { path: '/pengaduan/:id', exact: true, Component: '@/admin/complaints/complaint-view#ComplaintView' },
  },
}

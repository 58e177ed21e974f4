import { OpenRequest as OpenRequest_45dd1e1ecb30664213dedbb34ac5b7dd } from '@/admin/requests/open-request'
import { OpenRequests as OpenRequests_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { PlainDateField as PlainDateField_31cb8c8b1bc477ba363daeb607aa1f63 } from '@/admin/fields/plain-date'
import { LetterLinks as LetterLinks_038add8e9f4d91c8ae21838f475483cb } from '@/admin/letters/letter-links'
import { OverwriteField as OverwriteField_e345b9b7feb7929e87bfa3ed5c7531c3 } from '@/admin/letter-types/overwrite-field'
import { LetterSlugField as LetterSlugField_f626d3604a8ae2b7bb15a526cd85f7dd } from '@/admin/letter-types/proposed-text'
import { ProductField as ProductField_f626d3604a8ae2b7bb15a526cd85f7dd } from '@/admin/letter-types/proposed-text'
import { PromiseField as PromiseField_ccc4efa31ab31229dfd630cd5ccc22bd } from '@/admin/letter-types/promise-field'
import { RequirementLabel as RequirementLabel_06b86ec4aaac96f838d8a64c2aa2db75 } from '@/admin/letter-types/row-label'
import { ColumnsField as ColumnsField_f2140b1becf212b2aa84f591eb2b50e8 } from '@/admin/letter-types/lines-field'
import { OptionsField as OptionsField_f2140b1becf212b2aa84f591eb2b50e8 } from '@/admin/letter-types/lines-field'
import { WhenQuestionField as WhenQuestionField_09bbe268f1eff8474de7ef3a19a5a176 } from '@/admin/letter-types/when-fields'
import { WhenAnswersField as WhenAnswersField_09bbe268f1eff8474de7ef3a19a5a176 } from '@/admin/letter-types/when-fields'
import { QuestionKeyField as QuestionKeyField_f626d3604a8ae2b7bb15a526cd85f7dd } from '@/admin/letter-types/proposed-text'
import { QuestionLabel as QuestionLabel_06b86ec4aaac96f838d8a64c2aa2db75 } from '@/admin/letter-types/row-label'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InsertFieldFeatureClient as InsertFieldFeatureClient_1c50cd45c7bdf569d4fcffb31bf6f53c } from '@/admin/wording/insert-field-client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MergeFieldSelect as MergeFieldSelect_6c455802a44a8503ed5b3d09fd842f39 } from '@/admin/wording/merge-field-select'
import { MergeFormSelect as MergeFormSelect_265dedec5f91d95eb06f1a60cddbc708 } from '@/admin/wording/merge-form-select'
import { MergeFieldLabel as MergeFieldLabel_e5bfc6c3ce637fadca3aef080aecbb16 } from '@/admin/wording/merge-field-label'
import { ConditionSubjectSelect as ConditionSubjectSelect_cf62381c9d0a4010700ba4fde0ed2942 } from '@/admin/wording/condition-fields'
import { ConditionAnswers as ConditionAnswers_cf62381c9d0a4010700ba4fde0ed2942 } from '@/admin/wording/condition-fields'
import { ConditionLabel as ConditionLabel_d007f92bd8b6a654bef2aee680073e0a } from '@/admin/wording/condition-label'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PreviewPanel as PreviewPanel_a8eaccf94cb11371c7d34cf60ec4fd2e } from '@/admin/letter-types/preview-panel'
import { TakeTypeLink as TakeTypeLink_efd30c69ea3808cfd8636d3322437be5 } from '@/admin/letter-types/type-links'
import { ChangedByEvents as ChangedByEvents_18ebcf81a877bf501cec068512dc2eeb } from '@/admin/population/changed-by-events'
import { PersonalNumberField as PersonalNumberField_1aa931a8a92c16e981e8ad1b41e513ee } from '@/admin/fields/personal-number'
import { NumberNotesField as NumberNotesField_6f78f89d4079426b133d6d2f049e1e49 } from '@/admin/fields/number-notes'
import { OpenResidents as OpenResidents_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { OpenFamilies as OpenFamilies_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { OpenGuest as OpenGuest_3f603289a4a2e42f7e81ec557c0f9bfd } from '@/admin/guests/open-guest'
import { OpenGuests as OpenGuests_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { OpenImports as OpenImports_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { OpenComplaint as OpenComplaint_dd75c958fddca04097ac575e90c25528 } from '@/admin/complaints/open-complaint'
import { OpenComplaints as OpenComplaints_96239e8add584bb16b70feb83f1882ed } from '@/admin/parts/open-lists'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AccountField as AccountField_3a22b2428e539bc0de0b6bb5330eacde } from '@/admin/officials/account-field'
import { SignatureExample as SignatureExample_1c89b3a2f292016225281f0790170eaf } from '@/admin/officials/signature-example'
import { PatternEditor as PatternEditor_bb76920469eb32e72621fabb45d8262a } from '@/admin/letters/pattern-editor'
import { OfficeNav as OfficeNav_f2159405201183265fd70dafd7b63f31 } from '@/admin/navigation/office-nav'
import { BrandIcon as BrandIcon_85ce3375bec06dc32a37e0446f916bca } from '@/admin/brand/brand'
import { BrandLogo as BrandLogo_85ce3375bec06dc32a37e0446f916bca } from '@/admin/brand/brand'
import { LoginHelp as LoginHelp_85ce3375bec06dc32a37e0446f916bca } from '@/admin/brand/brand'
import { LoginIntroduction as LoginIntroduction_85ce3375bec06dc32a37e0446f916bca } from '@/admin/brand/brand'
import { TodayView as TodayView_9f4c4531e7eb0b08d6f6daddc076e23c } from '@/admin/today/today-view'
import { ExportView as ExportView_fb5a6da4b7012bd67e00b9f2207ecdfb } from '@/admin/residents-export/export-view'
import { TwinsView as TwinsView_1c2f6bf871cfb50140a7fd79a9000f15 } from '@/admin/residents-merge/twins-view'
import { PairView as PairView_5df5c5ca2147ff29d03e31e6cf3ab565 } from '@/admin/residents-merge/pair-view'
import { RequestsView as RequestsView_4fc669bb277a725b51338ee07f40fdc9 } from '@/admin/requests/requests-view'
import { RequestView as RequestView_366fddad519a65b632ee96cb6c8ecfa0 } from '@/admin/requests/request-view'
import { ResidentsView as ResidentsView_ae25e60ef99a359365464ff43c0601df } from '@/admin/residents/residents-view'
import { ResidentView as ResidentView_b8ccc480d4c75678159f2da4f79c1ece } from '@/admin/population/resident-view'
import { FamiliesView as FamiliesView_13e21625566e5950bbec5dd8f5272213 } from '@/admin/population/families-view'
import { FamilyView as FamilyView_cf2173ac2c425aadfb7902254f9b6a52 } from '@/admin/population/family-view'
import { EventsView as EventsView_69891bf8ff200b063c01c15c623183d7 } from '@/admin/population/events-view'
import { RecordEventView as RecordEventView_11f506f9589fe2158ae55a6a8106077b } from '@/admin/population/record-event-view'
import { ActView as ActView_eccb56e3e3dba56110b4ba3f5d612062 } from '@/admin/population/act-view'
import { ImportView as ImportView_23c21251d03f3675b1cde7035649f310 } from '@/admin/import/import-view'
import { LetterTextView as LetterTextView_663b2fd3d57619ea6710add0d23cbe43 } from '@/admin/letters/letter-text-view'
import { ReplaceLetterView as ReplaceLetterView_20f9b88545bedf4b87f65ac02164f3e3 } from '@/admin/letters/replace-letter-view'
import { OfficeKindsView as OfficeKindsView_1343cb8562b85342008effc3d0ca1800 } from '@/admin/letters/office-letter-view'
import { ChangeLetterView as ChangeLetterView_1343cb8562b85342008effc3d0ca1800 } from '@/admin/letters/office-letter-view'
import { WriteLetterView as WriteLetterView_1343cb8562b85342008effc3d0ca1800 } from '@/admin/letters/office-letter-view'
import { IncomingListView as IncomingListView_f92df4daaf18fd91d90609280b977912 } from '@/admin/incoming/incoming-list-view'
import { RecordIncomingView as RecordIncomingView_c6bafb822124f620df07879554d08a7d } from '@/admin/incoming/record-incoming-view'
import { IncomingLetterView as IncomingLetterView_669641a507702e71170f59a3a3d24a82 } from '@/admin/incoming/incoming-letter-view'
import { ImportDetailView as ImportDetailView_2ee130ad2749ce158e637fd481672c30 } from '@/admin/import/import-detail-view'
import { ArchiveView as ArchiveView_ed9be22fc1b294968eb267fd4cad3289 } from '@/admin/archive/archive-view'
import { RetentionView as RetentionView_3b71a9a26d20ebd485db9d873ee7e9c1 } from '@/admin/archive/retention-view'
import { YearArchiveView as YearArchiveView_4a11c826f17de7f836bf674e332787c1 } from '@/admin/archive/year-archive-view'
import { ArchivedLetterView as ArchivedLetterView_f27e1b259a30ab31e18da3a8fc219077 } from '@/admin/archive/archived-letter-view'
import { ImportLetterTypeView as ImportLetterTypeView_71806d00c3124e87ccea9c970b485348 } from '@/admin/letter-types/import-view'
import { LetterTypeHistoryView as LetterTypeHistoryView_2d3e6ed7d1b00c55064a686b4f85dbd5 } from '@/admin/letter-types/history-view'
import { LetterNumbersView as LetterNumbersView_c1bf63346fb10ac7569e30e4f5255647 } from '@/admin/letters/letter-numbers-view'
import { AgendaView as AgendaView_ce08a6eed5e79859c657ec674efa19eb } from '@/admin/letters/agenda-view'
import { PopulationListView as PopulationListView_63d29be704f9bc448a8413554bdb378f } from '@/admin/lists/list-view'
import { AgeReportView as AgeReportView_061b820744c9efa3c3242ebbf136a0c7 } from '@/admin/lists/age-report-view'
import { RecordGuestView as RecordGuestView_e0f4c5a425376ee121c39f4d8c78e6ef } from '@/admin/guests/record-guest-view'
import { GuestView as GuestView_b34206b9ea5d572932445887c0c45bdc } from '@/admin/guests/guest-view'
import { GuestsView as GuestsView_34f3576f671c9eec75f77a2a1af987b7 } from '@/admin/guests/guests-view'
import { MonthsView as MonthsView_8638bbbef44c21b9a82200fb8f9719a4 } from '@/admin/books/months-view'
import { LetterBookView as LetterBookView_708f8f6813331287511001235b1a340d } from '@/admin/books/letter-book-view'
import { BookView as BookView_718106a53a550bcd4cb5330b51b36e87 } from '@/admin/books/book-view'
import { StatisticsView as StatisticsView_a18e48f55699719c4023667181926a34 } from '@/admin/statistics/statistics-view'
import { StatisticView as StatisticView_9015260bdfb5e492e58a3bab9d794631 } from '@/admin/statistics/statistic-view'
import { AuditView as AuditView_6733137e6a03f260caa3c14f5695cb44 } from '@/admin/audit/audit-view'
import { ComplaintsView as ComplaintsView_f987b24d078461fc65d7e8168641e046 } from '@/admin/complaints/complaints-view'
import { ComplaintView as ComplaintView_bb46ed881234061f0162eaa9b39d6cc2 } from '@/admin/complaints/complaint-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/admin/requests/open-request#OpenRequest": OpenRequest_45dd1e1ecb30664213dedbb34ac5b7dd,
  "@/admin/parts/open-lists#OpenRequests": OpenRequests_96239e8add584bb16b70feb83f1882ed,
  "@/admin/fields/plain-date#PlainDateField": PlainDateField_31cb8c8b1bc477ba363daeb607aa1f63,
  "@/admin/letters/letter-links#LetterLinks": LetterLinks_038add8e9f4d91c8ae21838f475483cb,
  "@/admin/letter-types/overwrite-field#OverwriteField": OverwriteField_e345b9b7feb7929e87bfa3ed5c7531c3,
  "@/admin/letter-types/proposed-text#LetterSlugField": LetterSlugField_f626d3604a8ae2b7bb15a526cd85f7dd,
  "@/admin/letter-types/proposed-text#ProductField": ProductField_f626d3604a8ae2b7bb15a526cd85f7dd,
  "@/admin/letter-types/promise-field#PromiseField": PromiseField_ccc4efa31ab31229dfd630cd5ccc22bd,
  "@/admin/letter-types/row-label#RequirementLabel": RequirementLabel_06b86ec4aaac96f838d8a64c2aa2db75,
  "@/admin/letter-types/lines-field#ColumnsField": ColumnsField_f2140b1becf212b2aa84f591eb2b50e8,
  "@/admin/letter-types/lines-field#OptionsField": OptionsField_f2140b1becf212b2aa84f591eb2b50e8,
  "@/admin/letter-types/when-fields#WhenQuestionField": WhenQuestionField_09bbe268f1eff8474de7ef3a19a5a176,
  "@/admin/letter-types/when-fields#WhenAnswersField": WhenAnswersField_09bbe268f1eff8474de7ef3a19a5a176,
  "@/admin/letter-types/proposed-text#QuestionKeyField": QuestionKeyField_f626d3604a8ae2b7bb15a526cd85f7dd,
  "@/admin/letter-types/row-label#QuestionLabel": QuestionLabel_06b86ec4aaac96f838d8a64c2aa2db75,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@/admin/wording/insert-field-client#InsertFieldFeatureClient": InsertFieldFeatureClient_1c50cd45c7bdf569d4fcffb31bf6f53c,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/wording/merge-field-select#MergeFieldSelect": MergeFieldSelect_6c455802a44a8503ed5b3d09fd842f39,
  "@/admin/wording/merge-form-select#MergeFormSelect": MergeFormSelect_265dedec5f91d95eb06f1a60cddbc708,
  "@/admin/wording/merge-field-label#MergeFieldLabel": MergeFieldLabel_e5bfc6c3ce637fadca3aef080aecbb16,
  "@/admin/wording/condition-fields#ConditionSubjectSelect": ConditionSubjectSelect_cf62381c9d0a4010700ba4fde0ed2942,
  "@/admin/wording/condition-fields#ConditionAnswers": ConditionAnswers_cf62381c9d0a4010700ba4fde0ed2942,
  "@/admin/wording/condition-label#ConditionLabel": ConditionLabel_d007f92bd8b6a654bef2aee680073e0a,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/letter-types/preview-panel#PreviewPanel": PreviewPanel_a8eaccf94cb11371c7d34cf60ec4fd2e,
  "@/admin/letter-types/type-links#TakeTypeLink": TakeTypeLink_efd30c69ea3808cfd8636d3322437be5,
  "@/admin/population/changed-by-events#ChangedByEvents": ChangedByEvents_18ebcf81a877bf501cec068512dc2eeb,
  "@/admin/fields/personal-number#PersonalNumberField": PersonalNumberField_1aa931a8a92c16e981e8ad1b41e513ee,
  "@/admin/fields/number-notes#NumberNotesField": NumberNotesField_6f78f89d4079426b133d6d2f049e1e49,
  "@/admin/parts/open-lists#OpenResidents": OpenResidents_96239e8add584bb16b70feb83f1882ed,
  "@/admin/parts/open-lists#OpenFamilies": OpenFamilies_96239e8add584bb16b70feb83f1882ed,
  "@/admin/guests/open-guest#OpenGuest": OpenGuest_3f603289a4a2e42f7e81ec557c0f9bfd,
  "@/admin/parts/open-lists#OpenGuests": OpenGuests_96239e8add584bb16b70feb83f1882ed,
  "@/admin/parts/open-lists#OpenImports": OpenImports_96239e8add584bb16b70feb83f1882ed,
  "@/admin/complaints/open-complaint#OpenComplaint": OpenComplaint_dd75c958fddca04097ac575e90c25528,
  "@/admin/parts/open-lists#OpenComplaints": OpenComplaints_96239e8add584bb16b70feb83f1882ed,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/officials/account-field#AccountField": AccountField_3a22b2428e539bc0de0b6bb5330eacde,
  "@/admin/officials/signature-example#SignatureExample": SignatureExample_1c89b3a2f292016225281f0790170eaf,
  "@/admin/letters/pattern-editor#PatternEditor": PatternEditor_bb76920469eb32e72621fabb45d8262a,
  "@/admin/navigation/office-nav#OfficeNav": OfficeNav_f2159405201183265fd70dafd7b63f31,
  "@/admin/brand/brand#BrandIcon": BrandIcon_85ce3375bec06dc32a37e0446f916bca,
  "@/admin/brand/brand#BrandLogo": BrandLogo_85ce3375bec06dc32a37e0446f916bca,
  "@/admin/brand/brand#LoginHelp": LoginHelp_85ce3375bec06dc32a37e0446f916bca,
  "@/admin/brand/brand#LoginIntroduction": LoginIntroduction_85ce3375bec06dc32a37e0446f916bca,
  "@/admin/today/today-view#TodayView": TodayView_9f4c4531e7eb0b08d6f6daddc076e23c,
  "@/admin/residents-export/export-view#ExportView": ExportView_fb5a6da4b7012bd67e00b9f2207ecdfb,
  "@/admin/residents-merge/twins-view#TwinsView": TwinsView_1c2f6bf871cfb50140a7fd79a9000f15,
  "@/admin/residents-merge/pair-view#PairView": PairView_5df5c5ca2147ff29d03e31e6cf3ab565,
  "@/admin/requests/requests-view#RequestsView": RequestsView_4fc669bb277a725b51338ee07f40fdc9,
  "@/admin/requests/request-view#RequestView": RequestView_366fddad519a65b632ee96cb6c8ecfa0,
  "@/admin/residents/residents-view#ResidentsView": ResidentsView_ae25e60ef99a359365464ff43c0601df,
  "@/admin/population/resident-view#ResidentView": ResidentView_b8ccc480d4c75678159f2da4f79c1ece,
  "@/admin/population/families-view#FamiliesView": FamiliesView_13e21625566e5950bbec5dd8f5272213,
  "@/admin/population/family-view#FamilyView": FamilyView_cf2173ac2c425aadfb7902254f9b6a52,
  "@/admin/population/events-view#EventsView": EventsView_69891bf8ff200b063c01c15c623183d7,
  "@/admin/population/record-event-view#RecordEventView": RecordEventView_11f506f9589fe2158ae55a6a8106077b,
  "@/admin/population/act-view#ActView": ActView_eccb56e3e3dba56110b4ba3f5d612062,
  "@/admin/import/import-view#ImportView": ImportView_23c21251d03f3675b1cde7035649f310,
  "@/admin/letters/letter-text-view#LetterTextView": LetterTextView_663b2fd3d57619ea6710add0d23cbe43,
  "@/admin/letters/replace-letter-view#ReplaceLetterView": ReplaceLetterView_20f9b88545bedf4b87f65ac02164f3e3,
  "@/admin/letters/office-letter-view#OfficeKindsView": OfficeKindsView_1343cb8562b85342008effc3d0ca1800,
  "@/admin/letters/office-letter-view#ChangeLetterView": ChangeLetterView_1343cb8562b85342008effc3d0ca1800,
  "@/admin/letters/office-letter-view#WriteLetterView": WriteLetterView_1343cb8562b85342008effc3d0ca1800,
  "@/admin/incoming/incoming-list-view#IncomingListView": IncomingListView_f92df4daaf18fd91d90609280b977912,
  "@/admin/incoming/record-incoming-view#RecordIncomingView": RecordIncomingView_c6bafb822124f620df07879554d08a7d,
  "@/admin/incoming/incoming-letter-view#IncomingLetterView": IncomingLetterView_669641a507702e71170f59a3a3d24a82,
  "@/admin/import/import-detail-view#ImportDetailView": ImportDetailView_2ee130ad2749ce158e637fd481672c30,
  "@/admin/archive/archive-view#ArchiveView": ArchiveView_ed9be22fc1b294968eb267fd4cad3289,
  "@/admin/archive/retention-view#RetentionView": RetentionView_3b71a9a26d20ebd485db9d873ee7e9c1,
  "@/admin/archive/year-archive-view#YearArchiveView": YearArchiveView_4a11c826f17de7f836bf674e332787c1,
  "@/admin/archive/archived-letter-view#ArchivedLetterView": ArchivedLetterView_f27e1b259a30ab31e18da3a8fc219077,
  "@/admin/letter-types/import-view#ImportLetterTypeView": ImportLetterTypeView_71806d00c3124e87ccea9c970b485348,
  "@/admin/letter-types/history-view#LetterTypeHistoryView": LetterTypeHistoryView_2d3e6ed7d1b00c55064a686b4f85dbd5,
  "@/admin/letters/letter-numbers-view#LetterNumbersView": LetterNumbersView_c1bf63346fb10ac7569e30e4f5255647,
  "@/admin/letters/agenda-view#AgendaView": AgendaView_ce08a6eed5e79859c657ec674efa19eb,
  "@/admin/lists/list-view#PopulationListView": PopulationListView_63d29be704f9bc448a8413554bdb378f,
  "@/admin/lists/age-report-view#AgeReportView": AgeReportView_061b820744c9efa3c3242ebbf136a0c7,
  "@/admin/guests/record-guest-view#RecordGuestView": RecordGuestView_e0f4c5a425376ee121c39f4d8c78e6ef,
  "@/admin/guests/guest-view#GuestView": GuestView_b34206b9ea5d572932445887c0c45bdc,
  "@/admin/guests/guests-view#GuestsView": GuestsView_34f3576f671c9eec75f77a2a1af987b7,
  "@/admin/books/months-view#MonthsView": MonthsView_8638bbbef44c21b9a82200fb8f9719a4,
  "@/admin/books/letter-book-view#LetterBookView": LetterBookView_708f8f6813331287511001235b1a340d,
  "@/admin/books/book-view#BookView": BookView_718106a53a550bcd4cb5330b51b36e87,
  "@/admin/statistics/statistics-view#StatisticsView": StatisticsView_a18e48f55699719c4023667181926a34,
  "@/admin/statistics/statistic-view#StatisticView": StatisticView_9015260bdfb5e492e58a3bab9d794631,
  "@/admin/audit/audit-view#AuditView": AuditView_6733137e6a03f260caa3c14f5695cb44,
  "@/admin/complaints/complaints-view#ComplaintsView": ComplaintsView_f987b24d078461fc65d7e8168641e046,
  "@/admin/complaints/complaint-view#ComplaintView": ComplaintView_bb46ed881234061f0162eaa9b39d6cc2,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}

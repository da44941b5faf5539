package io.aftercare.intake;

import io.aftercare.testing.ScopeMatrix;

/** Operations that no partner, outlet or technician owns anything of, and why. */
final class Unscoped {
    private Unscoped() {}

    static ScopeMatrix in(ScopeMatrix matrix) {
        return matrix.unscoped(
                        "makes something new",
                        "RegistrationResource_register",
                        "CustomerResource_add",
                        "CustomerResource_put",
                        "CustomerContactsResource_add",
                        "ConsentResource_record",
                        "CustomerHoldResource_place",
                        "AssetResource_add",
                        "AssetResource_put",
                        "BulkUpsertResource_takeCustomers",
                        "BulkUpsertResource_takeAssets",
                        "CustomerSitesResource_add",
                        "MajorIncidentResource_report",
                        "KnowledgeArticleResource_draft",
                        "WebhookResource_register",
                        "WebFormResource_make",
                        "PartnerResource_onboard",
                        "CallResource_report",
                        "ChatResource_take",
                        "ConsultationResource_record",
                        "DocumentResource_receive",
                        "KeeperResource_appoint",
                        "DocumentDisclosuresResource_request")
                .unscoped(
                        "what is meant for the caller, see AnnouncementTest",
                        "AnnouncementResource_publish",
                        "AnnouncementResource_list",
                        "AnnouncementResource_current",
                        "AnnouncementResource_get",
                        "AnnouncementResource_change",
                        "AnnouncementResource_withdraw",
                        "AnnouncementResource_confirm",
                        "AnnouncementResource_readers")
                .unscoped("what the caller may see", "ServiceRequestsResource_search", "MatchResource_find")
                .unscoped("each request in the caller's scope, see BulkChangeTest", "BulkChangeResource_change")
                .unscoped(
                        "its maker's and those of the maker's team, see SavedFilterTest",
                        "SavedFilterResource_save",
                        "SavedFilterResource_list",
                        "SavedFilterResource_get",
                        "SavedFilterResource_found",
                        "SavedFilterResource_change",
                        "SavedFilterResource_remove")
                .unscoped(
                        "those of who asked for them, see ExportTest",
                        "ExportResource_request",
                        "ExportResource_list",
                        "ExportResource_get",
                        "ExportResource_file")
                .unscoped(
                        "a list of the caller's network, see CustomerAuditTest",
                        "CustomerAuditResource_list",
                        "CustomerAuditResource_verify")
                .unscoped(
                        "open to everybody, see WebFormTest",
                        "DoorResource_open",
                        "DoorResource_submit",
                        "DoorResource_standing")
                .unscoped("a list of the caller's own, see FeedTest", "FeedResource_list")
                .unscoped("the caller's own calls, see CallTest", "CallResource_current")
                .unscoped("answers of the caller's network, see ChatTest", "ChatResource_answers")
                .unscoped("what mentions the caller, see NoteTest", "MentionResource_list")
                .unscoped("bytes, see KeptMailTest", "MailFileResource_source", "MailFileResource_attachment")
                .unscoped(
                        "the same for all",
                        "ServicePolicyResource_list",
                        "ServicePolicyResource_get",
                        "ServicePolicyResource_slaRules",
                        "ServicePolicyResource_tierRules",
                        "SuggestionResource_suggest",
                        "KnowledgeArticleResource_forbiddenPhrases")
                .unscoped(
                        "staff sees all of it, partners what is published for them: see KnowledgeTest",
                        "KnowledgeArticleResource_list",
                        "KnowledgeArticleResource_get",
                        "KnowledgeArticleResource_editions",
                        "KnowledgeArticleResource_revise",
                        "KnowledgeArticleResource_submit",
                        "KnowledgeArticleResource_publish",
                        "KnowledgeArticleResource_reject",
                        "KnowledgeArticleResource_retire")
                .unscoped(
                        "about the service as a whole",
                        "RetentionResource_rules",
                        "RetentionResource_rule",
                        "RetentionResource_change",
                        "RetentionResource_begin",
                        "RetentionResource_runs",
                        "RetentionResource_run",
                        "MailboxesResource_list",
                        "ParkedEventsResource_list",
                        "ParkedEventsResource_redrive",
                        "AuditEntriesResource_list",
                        "AuditEntriesResource_verify");
    }
}

package io.aftercare.dispatch.approval;

/** What is approved before somebody is sent (S3.8-C3). */
enum FormKind {
    /** 安装任务派工单 */
    INSTALLATION_DISPATCH,
    /** 维修服务单 */
    REPAIR_SERVICE
}

package io.aftercare.dispatch.department;

/** What there is to lead at an outlet. */
public enum DepartmentKind {
    /** The whole of it, under the station head (站长). */
    STATION,
    /** 技术部, 技術支持組 */
    TECHNICAL_SUPPORT,
    /** 维修部, 維修服務組 */
    REPAIR,
    /** 客服部, 客戶服務組 */
    CUSTOMER_SERVICE,
    /** 质量部 */
    QUALITY
}

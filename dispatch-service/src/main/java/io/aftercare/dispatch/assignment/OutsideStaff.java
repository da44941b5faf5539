package io.aftercare.dispatch.assignment;

/** Who is sent only with a manager's consent, when nobody else can go (S3.8-E3b). */
public enum OutsideStaff {
    /** 外协厂家 */
    SUBCONTRACTOR,
    /** Staff of another department of the company. */
    OTHER_DEPARTMENT
}

package io.aftercare.dispatch.situation;

import io.aftercare.dispatch.department.DepartmentKind;

/** The head who is told, of which department of which outlet. */
record Addressee(String outletCode, DepartmentKind department, String headLogin) {}

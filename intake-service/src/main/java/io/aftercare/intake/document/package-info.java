/**
 * The register of documents (文件管理, S2-6.1a, S2-6.1b, S2-6.1c): systems, processes and notices of the company itself, and
 * what comes from outside: customer data, contracts, technical documents.
 * A document is received, registered under a number, and archived with the places where its paper and its file lie.
 * Numbers count within a category and a year and leave no gap, however many are registered at the same moment.
 * Only an appointed keeper takes these steps, see the package {@code keeper}; who may read a document follows from its
 * confidentiality (S1-8.1c), and each reading of a confidential one is audited.
 * Nothing goes outside without the manager's authorisation, see the package {@code disclosure} (S1-8.2c).
 */
@NullMarked
package io.aftercare.intake.document;

import org.jspecify.annotations.NullMarked;

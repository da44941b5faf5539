/**
 * Staff from outside: subcontractors (外协厂家) and technicians of other departments. They are registered like technicians
 * and never asked by themselves. Only when an urgent visit finds nobody does a manager consent to sending somebody from
 * outside (S3.8-E3b); then a dispatcher gives the visit to one of them by hand. Who consented, when and why is kept. They
 * see what a technician sees of the visits that they are sent to, and nothing else.
 */
@NullMarked
package io.aftercare.dispatch.outside;

import org.jspecify.annotations.NullMarked;

/**
 * Forms that are approved before anybody is sent (S3.8-C3): the installation dispatch form (安装任务派工单) and the repair
 * service form (维修服务单). Whether a visit needs one is said by an operator for its policy or its product line. A visit that
 * needs one gets it when it is requested; nobody is asked, offered or planned for it until the division manager has
 * approved. A refused form says why, and may be handed in again when that is put right. The form of
 * a visit that is cancelled first is withdrawn.
 */
@NullMarked
package io.aftercare.dispatch.approval;

import org.jspecify.annotations.NullMarked;

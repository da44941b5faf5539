-- Conversations by chat stand beside those by mail: a channel of a network in place of a mailbox, named chat/network/channel.
-- Answers of a channel are numbered in the order of their commits, since the row of the channel is locked until then.
CREATE TABLE chat_channel (
    name        text PRIMARY KEY,
    last_answer bigint NOT NULL
);
ALTER TABLE mail_message ADD answer_number bigint;
CREATE UNIQUE INDEX mail_message_answer ON mail_message (mailbox, answer_number) WHERE answer_number IS NOT NULL;
CREATE INDEX mail_message_untaken ON mail_message (mailbox, answer_number)
    WHERE answer_number IS NOT NULL AND status = 'PENDING';

package io.aftercare.intake.export;

import io.aftercare.intake.export.Leases.Lease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Cuts a file into parts and lets each go as soon as it is full. */
final class PartStream extends OutputStream {
    static final int PART = 256 * 1024;

    private final Lease lease;
    private final Leases leases;
    private final ExportFile file;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
    private int number;
    private long bytes;
    private long rows;

    PartStream(Lease lease, Leases leases, ExportFile file) {
        this.lease = lease;
        this.leases = leases;
        this.file = file;
    }

    void rowAdded() {
        rows++;
    }

    @Override
    public void write(int single) throws IOException {
        part.write(single);
        sendWhenFull();
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        var from = offset;
        while (from < offset + length) {
            var fits = Math.min(PART - part.size(), offset + length - from);
            part.write(some, from, fits);
            from += fits;
            sendWhenFull();
        }
    }

    private void sendWhenFull() throws IOException {
        if (part.size() >= PART) {
            send();
        }
    }

    private void send() throws IOException {
        bytes += part.size();
        leases.write(lease, number, file.seal(lease.exportId(), number, part.toByteArray()), bytes, rows);
        number++;
        part.reset();
    }

    /** Sends the rest, so that the last part tells all rows. */
    void complete() throws IOException {
        send();
    }
}

namespace Portal.Authoring.Import;

/// <summary>
/// Counts what really comes out of an archive: the lengths it announces may lie, and a few kilobytes can hold gigabytes. Tells how far the
/// reading is on the way.
/// </summary>
internal sealed class InflationMeter(long expected, Action<int> progress)
{
    private long _read;
    private int _told = -1;

    public Stream Through(Stream part) => new Counted(part, this);

    private void Count(int bytes)
    {
        _read += bytes;
        if (_read > ImportLimits.OfficeBytes) throw new InflatedTooFarException();
        // Reading is most of the work; the last tenth is cutting it into sections.
        var percent = (int)Math.Min(90, _read * 90 / Math.Max(1, expected));
        if (percent < _told + 5) return;
        _told = percent;
        progress(percent);
    }

    private sealed class Counted(Stream inner, InflationMeter meter) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            meter.Count(read);
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

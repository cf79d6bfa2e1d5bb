using System.Buffers;

namespace Portal.Bare;

/// <summary>The people of one room, and what was said since the last frame left.</summary>
internal sealed class Room(TimeSpan gather)
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _pending = new(1024);
    private volatile Member[] _members = [];
    private bool _isWaiting;

    public void Enter(Member member)
    {
        lock (_gate) _members = [.. _members, member];
    }

    public void Leave(Member member)
    {
        lock (_gate) _members = [.. _members.Where(other => other != member)];
    }

    public void Tell(Member from, ReadOnlySpan<byte> message)
    {
        if (gather == TimeSpan.Zero)
        {
            var single = new ArrayBufferWriter<byte>(message.Length + 5);
            Write(single, message);
            var frame = single.WrittenSpan.ToArray();
            foreach (var member in _members)
            {
                if (member != from) member.Send(frame);
            }
            return;
        }

        lock (_gate)
        {
            Write(_pending, message);
            if (_isWaiting) return;
            _isWaiting = true;
        }
        _ = FlushAsync();
    }

    private async Task FlushAsync()
    {
        await Task.Delay(gather);
        byte[] frame;
        lock (_gate)
        {
            frame = _pending.WrittenSpan.ToArray();
            _pending.ResetWrittenCount();
            _isWaiting = false;
        }
        foreach (var member in _members) member.Send(frame);
    }

    private static void Write(ArrayBufferWriter<byte> frame, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[5];
        var n = 0;
        for (var left = (uint)message.Length; ; left >>= 7)
        {
            length[n++] = (byte)(left > 127 ? left | 128 : left);
            if (left <= 127) break;
        }
        frame.Write(length[..n]);
        frame.Write(message);
    }
}

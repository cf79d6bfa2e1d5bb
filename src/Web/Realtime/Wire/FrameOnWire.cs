using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.SignalR;
using Portal.Authoring.Sessions;

namespace Portal.Web.Realtime.Wire;

/// <summary>
/// The two messages a typing crowd lives on, <c>Update</c> and <c>Ack</c>, written straight into the bytes of SignalR's JSON protocol:
/// the frame once for everybody; for who wrote part of it with their acknowledgements in front, so that both leave in one write.
/// </summary>
internal sealed class FrameOnWire
{
    private const string Protocol = "json";
    private const char End = '\u001e';
    // The words around the updates of a frame, and one whole acknowledgement: two ids and two numbers of twenty digits at most.
    private const int Words = 192;

    private readonly Guid _deliverable;
    private readonly byte[] _frame;

    public FrameOnWire(Guid deliverable, CommittedFrame frame)
    {
        (_deliverable, _frame) = (deliverable, Bytes(deliverable, frame));
        ForReaders = Message(_frame);
    }

    public SerializedHubMessage ForReaders { get; }

    public SerializedHubMessage ForWriter(IReadOnlyCollection<Acknowledgement> acknowledged)
    {
        var bytes = new byte[acknowledged.Count * Words + _frame.Length];
        var length = 0;
        foreach (var (_, batch, sequence) in acknowledged)
        {
            Utf8.TryWrite(bytes.AsSpan(length), $$"""{"type":1,"target":"Ack","arguments":[{"deliverable":"{{_deliverable}}","batch":"{{batch}}","sequence":{{sequence}}}]}{{End}}""", out var written);
            length += written;
        }
        _frame.CopyTo(bytes.AsSpan(length));
        return Message(bytes.AsMemory(0, length + _frame.Length));
    }

    private static byte[] Bytes(Guid deliverable, CommittedFrame frame)
    {
        var size = Words;
        foreach (var update in frame.Updates) size += Base64.GetMaxEncodedToUtf8Length(update.Length) + 3; // two quotes and a comma
        var bytes = new byte[size];
        Utf8.TryWrite(bytes, $$"""{"type":1,"target":"Update","arguments":[{"deliverable":"{{deliverable}}","sequence":{{frame.Sequence}},"from":{{frame.From}},"updates":[""", out var length);
        for (var i = 0; i < frame.Updates.Count; i++)
        {
            if (i > 0) bytes[length++] = (byte)',';
            bytes[length++] = (byte)'"';
            Base64.EncodeToUtf8(frame.Updates[i].Span, bytes.AsSpan(length), out _, out var written);
            length += written;
            bytes[length++] = (byte)'"';
        }
        Utf8.TryWrite(bytes.AsSpan(length), $"]}}]}}{End}", out var ending);
        return bytes[..(length + ending)];
    }

    private static SerializedHubMessage Message(ReadOnlyMemory<byte> bytes) => new([new SerializedMessage(Protocol, bytes)]);
}

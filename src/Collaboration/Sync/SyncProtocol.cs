namespace Portal.Collaboration;

/// <summary>The y-protocols sync protocol: two peers tell each other what they have, answer with what the other lacks, then send changes.</summary>
public static class SyncProtocol
{
    /// <summary>"This is what I have."</summary>
    public static byte[] Step1(YDoc doc) => Write(SyncMessageType.Step1, Updates.EncodeStateVector(doc));

    /// <summary>"This is what you lack."</summary>
    public static byte[] Step2(YDoc doc, StateVector theirs) => Write(SyncMessageType.Step2, Updates.EncodeStateAsUpdate(doc, theirs));

    /// <summary>"This just changed."</summary>
    public static byte[] Update(ReadOnlySpan<byte> update) => Write(SyncMessageType.Update, update);

    /// <summary>Takes a message apart.</summary>
    /// <param name="message">The peer's bytes.</param>
    /// <param name="type">What it is.</param>
    /// <param name="payload">The state vector or update inside, not yet checked.</param>
    /// <param name="error">Why it is no message.</param>
    public static bool TryRead(ReadOnlyMemory<byte> message, out SyncMessageType type, out ReadOnlyMemory<byte> payload, out string error)
    {
        var reader = new ByteReader(message.Span);
        var kind = reader.ReadVarUint();
        if (kind > (int)SyncMessageType.Update) reader.Fail("the message is of no known kind");
        var length = reader.ReadVarBytes().Length;
        var end = reader.Position;
        if (reader.Remaining > 0 && !reader.Failed) reader.Fail("bytes follow the message");
        error = reader.Error ?? "";
        type = (SyncMessageType)kind;
        payload = reader.Failed ? default : message[(end - length)..end];
        return !reader.Failed;
    }

    /// <summary>
    /// Handles a message as a plain peer does: answers step 1 with step 2, applies the others. A server that checks rights uses
    /// <see cref="TryRead"/> and decides itself.
    /// </summary>
    /// <returns>Whether the message was understood; <paramref name="reply"/> is what to send back, if anything.</returns>
    public static bool TryHandle(YDoc doc, ReadOnlyMemory<byte> message, DecodeLimits limits, out byte[]? reply, out string error, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        reply = null;
        if (!TryRead(message, out var type, out var payload, out error)) return false;
        if (type == SyncMessageType.Step1)
        {
            if (!StateVector.TryDecode(payload.Span, out var theirs, out error)) return false;
            reply = Step2(doc, theirs);
            return true;
        }
        if (!UpdateReader.TryRead(payload, limits, out var update, out error)) return false;
        if (Updates.TryIntegrate(doc, update, limits, out _, origin)) return true;
        error = "the update needs more work than granted";
        return false;
    }

    private static byte[] Write(SyncMessageType type, ReadOnlySpan<byte> payload)
    {
        var writer = new ByteWriter(payload.Length + 8);
        writer.WriteVarUint((long)type);
        writer.WriteVarBytes(payload);
        return writer.ToArray();
    }
}

using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>What became of a push at the door.</summary>
internal sealed record Admission
{
    private Admission() { }

    public RefusalReason? Reason { get; private init; }
    public bool Burns { get; private init; }
    public LogWrite? Write { get; private init; }
    public EffectiveChange? Change { get; private init; }
    /// <summary>Integration ended half-way: the document must be loaded again.</summary>
    public bool SpoiltTheDocument { get; private init; }

    /// <summary>The document already holds it: a resend, or a change nobody sees.</summary>
    public static readonly Admission Held = new();
    public static readonly Admission Spoilt = new() { Reason = RefusalReason.Malformed, Burns = true, SpoiltTheDocument = true };

    public static Admission Refused(RefusalReason reason, bool burns) => new() { Reason = reason, Burns = burns };
    public static Admission Written(LogWrite write, EffectiveChange change) => new() { Write = write, Change = change };
}

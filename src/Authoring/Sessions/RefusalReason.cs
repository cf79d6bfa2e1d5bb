namespace Portal.Authoring.Sessions;

/// <summary>Why a push changed nothing. Names are those of docs/wire-protocol.md, in camel case there.</summary>
public enum RefusalReason
{
    /// <summary>The person reads and does not write.</summary>
    Reader,
    /// <summary>The plan is frozen in its present state.</summary>
    Frozen,
    /// <summary>The section is another's.</summary>
    Section,
    /// <summary>The record is another's, or no amendment targets it.</summary>
    Record,
    /// <summary>Sections may not be added, moved or removed by this person.</summary>
    Structure,
    /// <summary>Written under a client id that is not, or no longer, this person's.</summary>
    ForeignId,
    /// <summary>Not a change an editor makes.</summary>
    Malformed,
    TooLarge,
    /// <summary>Built on something the server does not have: join again.</summary>
    Resync,
}

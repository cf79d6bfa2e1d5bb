namespace Portal.Authoring.Sessions;

/// <summary>What became of a transaction of the server: on disk at <paramref name="Sequence"/>, or refused for a reason.</summary>
public readonly record struct EditOutcome(RefusalReason? Refused, long Sequence)
{
    public bool Succeeded => Refused is null;
}

namespace Portal.Domain.Governance;

/// <summary>The votes on one motion, proxies included.</summary>
/// <param name="ChairVotedFor">How the chair voted in person; null when abstaining, absent or unknown. Looked at on a tie only.</param>
public sealed record Votes(int For, int Against, int Abstentions, bool? ChairVotedFor = null, bool SecretBallot = false)
{
    public static readonly Votes None = new(0, 0, 0);

    /// <summary>Suffrages exprimés.</summary>
    public int Cast => For + Against;
    public int Total => For + Against + Abstentions;
}

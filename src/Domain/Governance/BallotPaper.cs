using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// The one voice of a member in a ballot, handed out blank when it opens. Reached by its holder's account, or by a mailed address and a six-digit
/// code sent when they come.
/// </summary>
public sealed class BallotPaper : IOwnedByOrganisation
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(15);
    public const int MaximumTries = 5;

    private BallotPaper() { }

    private BallotPaper(Ballot ballot, BodyMembership seat, string token)
    {
        OrganisationId = ballot.OrganisationId;
        BallotId = ballot.Id;
        SeatId = seat.Id;
        Name = seat.Name;
        Email = seat.Email;
        PersonId = seat.PersonId;
        TokenHash = Secret.Hash(token);
    }

    public OrganisationId OrganisationId { get; private set; }
    public BallotId BallotId { get; private set; }
    public SeatId SeatId { get; private set; }
    public string Name { get; private set; } = "";
    public EmailAddress? Email { get; private set; }
    public PersonId? PersonId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public byte[]? CodeHash { get; private set; }
    public DateTimeOffset? CodeExpiresAt { get; private set; }
    public int CodeTries { get; private set; }
    public BallotChoice? Choice { get; private set; }
    public DateTimeOffset? CastAt { get; private set; }
    /// <summary>Who cast it by delegation; null when its holder did.</summary>
    public PersonId? CastBy { get; private set; }

    public static (BallotPaper Paper, string Token) HandOut(Ballot ballot, BodyMembership seat)
    {
        var token = Secret.NewToken();
        return (new BallotPaper(ballot, seat, token), token);
    }

    /// <summary>A new code for the mail; the former one stops working.</summary>
    public string SendCode(DateTimeOffset at)
    {
        var code = Secret.NewCode();
        CodeHash = Secret.Hash(code, Salt);
        CodeExpiresAt = at + CodeLifetime;
        CodeTries = 0;
        return code;
    }

    /// <summary>Uses the code; answers the broken rule, since a wrong try must be saved.</summary>
    public BusinessRule? TryEnter(string code, DateTimeOffset at)
    {
        if (CodeHash is null || CodeExpiresAt is not { } expires || at >= expires) return OrganisationRules.CodesExpire;
        if (CodeTries >= MaximumTries) return OrganisationRules.CodeTriesAreFew;
        CodeTries++;
        if (!Secret.Matches(CodeHash, code.Trim(), Salt)) return OrganisationRules.CodeMatches;
        CodeHash = null;
        CodeExpiresAt = null;
        return null;
    }

    private string Salt => $"{BallotId}/{SeatId}";
}

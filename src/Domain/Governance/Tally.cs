using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// What the votes amount to. The sentence on screen (« Adopté : 24 pour, 2 abstentions, quorum 15 atteint (19 présents) ») is written from
/// it in the reader's language, and from nothing else.
/// </summary>
/// <param name="CastingVote">The chair's voice settled a tie.</param>
/// <param name="NotVoting">Present or represented, and neither for, against nor abstaining.</param>
public sealed record Tally(Votes Votes, Quorum Quorum, bool Carried, bool IsTie, bool CastingVote, int NotVoting)
{
    public static readonly Tally Empty = new(Votes.None, new Quorum(0, 0, 0, 0, 0, 0, false), false, false, false, 0);

    public bool IsUnanimous => Votes.For > 0 && Votes is { Against: 0, Abstentions: 0 };

    public static Tally Of(Body body, SessionRecord session, Votes votes, BodySettings? settings = null)
    {
        settings ??= body.Settings;
        var quorum = Quorum.Of(body, session, settings);
        Rule.Require(votes is { For: >= 0, Against: >= 0, Abstentions: >= 0 }, GovernanceRules.VotesAreCounts);
        Rule.Require(votes.Total <= quorum.Voters, GovernanceRules.NoMoreVotesThanVoters, votes.Total, quorum.Voters);
        Rule.Require(votes.ChairVotedFor is not { } voice || (quorum.ChairIsPresent && (voice ? votes.For : votes.Against) > 0), GovernanceRules.ChairsVoteIsAmongTheVotes);

        var tie = votes.For == votes.Against && votes.Cast > 0;
        var casting = tie && settings is { ChairBreaksTies: true, Majority: MajorityRule.VotesCast } && !votes.SecretBallot && votes.ChairVotedFor is not null;
        var carried = casting ? votes.ChairVotedFor == true : Carries(settings.Majority, votes, quorum.Members);
        return new(votes, quorum, carried, tie, casting, quorum.Voters - votes.Total);
    }

    /// <summary>The default of the form: everyone who may vote votes for.</summary>
    public static Votes Unanimous(Body body, SessionRecord session) => new(Quorum.Of(body, session).Voters, 0, 0);

    private static bool Carries(MajorityRule majority, Votes votes, int members) => majority switch
    {
        MajorityRule.VotesCast => votes.For > votes.Against,
        MajorityRule.TwoThirds => votes.For > 0 && votes.For * 3 >= votes.Cast * 2,
        MajorityRule.MembersInOffice => votes.For * 2 > members,
        MajorityRule.Unanimity => votes is { For: > 0, Against: 0 },
    };
}

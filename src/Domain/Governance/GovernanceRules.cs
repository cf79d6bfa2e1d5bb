using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>What is refused about bodies, sessions, votes, decisions and amendments; each code is the resource key of its message.</summary>
public static class GovernanceRules
{
    public static readonly BusinessRule AddendaCorrectLockedMinutes = new("Governance.AddendaCorrectLockedMinutes");
    public static readonly BusinessRule AdviceHasAnOpinion = new("Governance.AdviceHasAnOpinion");
    public static readonly BusinessRule AdvisoryBodiesAdvise = new("Governance.AdvisoryBodiesAdvise");
    public static readonly BusinessRule AgendasEnd = new("Governance.AgendasEnd");
    public static readonly BusinessRule AmendmentsAreDue = new("Governance.AmendmentsAreDue");
    public static readonly BusinessRule AmendmentsAreNamed = new("Governance.AmendmentsAreNamed");
    public static readonly BusinessRule AmendmentsHaveAResponsible = new("Governance.AmendmentsHaveAResponsible");
    public static readonly BusinessRule AmendmentsHaveTargets = new("Governance.AmendmentsHaveTargets");
    public static readonly BusinessRule AmendmentsSaySomething = new("Governance.AmendmentsSaySomething");
    public static readonly BusinessRule ApprovalNeedsTheMajority = new("Governance.ApprovalNeedsTheMajority");
    public static readonly BusinessRule BallotClosesLater = new("Governance.BallotClosesLater");
    public static readonly BusinessRule BallotIsAlone = new("Governance.BallotIsAlone");
    public static readonly BusinessRule BallotIsOver = new("Governance.BallotIsOver");
    public static readonly BusinessRule CarriedMotionsAreNotRejected = new("Governance.CarriedMotionsAreNotRejected");
    public static readonly BusinessRule ChairsVoteIsAmongTheVotes = new("Governance.ChairsVoteIsAmongTheVotes");
    public static readonly BusinessRule ClosedBallotsTakeNoVote = new("Governance.ClosedBallotsTakeNoVote");
    public static readonly BusinessRule CouncilsApproveMinutesNext = new("Governance.CouncilsApproveMinutesNext");
    public static readonly BusinessRule DecidingBodiesDecide = new("Governance.DecidingBodiesDecide");
    public static readonly BusinessRule DeferralsNameADate = new("Governance.DeferralsNameADate");
    public static readonly BusinessRule DelaysArePlausible = new("Governance.DelaysArePlausible");
    public static readonly BusinessRule DiscussedItemsStay = new("Governance.DiscussedItemsStay");
    public static readonly BusinessRule EnforceabilityComesAfter = new("Governance.EnforceabilityComesAfter");
    public static readonly BusinessRule EnforceabilityIsDone = new("Governance.EnforceabilityIsDone");
    public static readonly BusinessRule EnforceabilityIsOfResolutions = new("Governance.EnforceabilityIsOfResolutions");
    public static readonly BusinessRule HeldMeetingsStay = new("Governance.HeldMeetingsStay");
    public static readonly BusinessRule ItemIsOfThisMeeting = new("Governance.ItemIsOfThisMeeting");
    public static readonly BusinessRule LockedMinutesStay = new("Governance.LockedMinutesStay");
    public static readonly BusinessRule MeetingLinksAreAddresses = new("Governance.MeetingLinksAreAddresses");
    public static readonly BusinessRule MeetingsEndAfterTheyStart = new("Governance.MeetingsEndAfterTheyStart");
    public static readonly BusinessRule MinutesAreOfALength = new("Governance.MinutesAreOfALength");
    public static readonly BusinessRule MinutesFollowTheMeeting = new("Governance.MinutesFollowTheMeeting");
    public static readonly BusinessRule NameIsShortAndPresent = new("Governance.NameIsShortAndPresent");
    public static readonly BusinessRule NamesAreGivenAtApproval = new("Governance.NamesAreGivenAtApproval");
    public static readonly BusinessRule NoMoreVotesThanVoters = new("Governance.NoMoreVotesThanVoters");
    public static readonly BusinessRule NoProxiesHere = new("Governance.NoProxiesHere");
    public static readonly BusinessRule OneLineASeat = new("Governance.OneLineASeat");
    public static readonly BusinessRule OneProxyPerBearer = new("Governance.OneProxyPerBearer");
    public static readonly BusinessRule OneSeatAPerson = new("Governance.OneSeatAPerson");
    public static readonly BusinessRule OnlyIntegratedAmendmentsAreVerified = new("Governance.OnlyIntegratedAmendmentsAreVerified");
    public static readonly BusinessRule OnlySomeDecisionsAmend = new("Governance.OnlySomeDecisionsAmend");
    public static readonly BusinessRule ProxiesAreBorneByPresentMembers = new("Governance.ProxiesAreBorneByPresentMembers");
    public static readonly BusinessRule ProxyNumberIsPlausible = new("Governance.ProxyNumberIsPlausible");
    public static readonly BusinessRule QuorumIsReached = new("Governance.QuorumIsReached");
    public static readonly BusinessRule QuorumNumberIsPositive = new("Governance.QuorumNumberIsPositive");
    public static readonly BusinessRule RefusalsSayWhy = new("Governance.RefusalsSayWhy");
    public static readonly BusinessRule RejectionsSayWhatFollows = new("Governance.RejectionsSayWhatFollows");
    public static readonly BusinessRule SeatIsOfThisBody = new("Governance.SeatIsOfThisBody");
    public static readonly BusinessRule SecondCallWaits = new("Governance.SecondCallWaits");
    public static readonly BusinessRule SessionsAreRecordedOnceHeld = new("Governance.SessionsAreRecordedOnceHeld");
    public static readonly BusinessRule SessionsNameTheirSecretary = new("Governance.SessionsNameTheirSecretary");
    public static readonly BusinessRule SettledAmendmentsAreFinal = new("Governance.SettledAmendmentsAreFinal");
    public static readonly BusinessRule SignersSayInWhatCapacity = new("Governance.SignersSayInWhatCapacity");
    public static readonly BusinessRule SomebodyWroteMeanwhile = new("Governance.SomebodyWroteMeanwhile");
    public static readonly BusinessRule TitleIsShortAndPresent = new("Governance.TitleIsShortAndPresent");
    public static readonly BusinessRule VotesAreCounts = new("Governance.VotesAreCounts");
    public static readonly BusinessRule VotesAreElectronicHere = new("Governance.VotesAreElectronicHere");
    public static readonly BusinessRule VotesAreRecordedHere = new("Governance.VotesAreRecordedHere");
}

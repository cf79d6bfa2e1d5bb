using Portal.Domain.Shared;

namespace Portal.Domain.Approvals;

/// <summary>What is refused on the way from draft to definitive; each code is the resource key of its message.</summary>
public static class ApprovalRules
{
    public static readonly BusinessRule RoleAllows = new("Approvals.RoleAllows");
    public static readonly BusinessRule StateAllows = new("Approvals.StateAllows");
    public static readonly BusinessRule SomebodyWasFaster = new("Approvals.SomebodyWasFaster");
    public static readonly BusinessRule CircuitFits = new("Approvals.CircuitFits");
    public static readonly BusinessRule PlanHasALead = new("Approvals.PlanHasALead");
    public static readonly BusinessRule NoErrorRemains = new("Approvals.NoErrorRemains");
    public static readonly BusinessRule WarningsAreAcknowledged = new("Approvals.WarningsAreAcknowledged");
    public static readonly BusinessRule ReviewersAreNamed = new("Approvals.ReviewersAreNamed");
    public static readonly BusinessRule ReviewEndsLater = new("Approvals.ReviewEndsLater");
    public static readonly BusinessRule ReviewIsNotSkippedHere = new("Approvals.ReviewIsNotSkippedHere");
    public static readonly BusinessRule ReviewersAnswer = new("Approvals.ReviewersAnswer");
    public static readonly BusinessRule MandatoryReviewersAnswered = new("Approvals.MandatoryReviewersAnswered");
    public static readonly BusinessRule ObjectionsSayWhy = new("Approvals.ObjectionsSayWhy");
    public static readonly BusinessRule SessionIsChosen = new("Approvals.SessionIsChosen");
    public static readonly BusinessRule SessionIsAhead = new("Approvals.SessionIsAhead");
    public static readonly BusinessRule ReturnsSayWhy = new("Approvals.ReturnsSayWhy");
    public static readonly BusinessRule ReturnsComeBeforeTheSession = new("Approvals.ReturnsComeBeforeTheSession");
    public static readonly BusinessRule BodyExists = new("Approvals.BodyExists");
    public static readonly BusinessRule DecidingStepNeedsADecidingBody = new("Approvals.DecidingStepNeedsADecidingBody");
    public static readonly BusinessRule ResolutionHasANumber = new("Approvals.ResolutionHasANumber");
    public static readonly BusinessRule SecondReadingIsNotHere = new("Approvals.SecondReadingIsNotHere");
    public static readonly BusinessRule AuthorsDoNotVoteHere = new("Approvals.AuthorsDoNotVoteHere");
    public static readonly BusinessRule AmendmentIsPending = new("Approvals.AmendmentIsPending");
    public static readonly BusinessRule AmendmentsAreIntegratedByTheirResponsible = new("Approvals.AmendmentsAreIntegratedByTheirResponsible");
    public static readonly BusinessRule AmendmentsAreVerified = new("Approvals.AmendmentsAreVerified");
    public static readonly BusinessRule AmendmentsAreIntegrated = new("Approvals.AmendmentsAreIntegrated");
    public static readonly BusinessRule NothingElseChanged = new("Approvals.NothingElseChanged");
    public static readonly BusinessRule OnlyAdoptedVersionsArePublished = new("Approvals.OnlyAdoptedVersionsArePublished");
    public static readonly BusinessRule PublicationIsOrdered = new("Approvals.PublicationIsOrdered");
    public static readonly BusinessRule AudienceIsOfTheCircuit = new("Approvals.AudienceIsOfTheCircuit");
    public static readonly BusinessRule PublishersConfirmTheirAddress = new("Approvals.PublishersConfirmTheirAddress");
    public static readonly BusinessRule GapsAreExplained = new("Approvals.GapsAreExplained");
    public static readonly BusinessRule AttachmentsAreOfTheVersion = new("Approvals.AttachmentsAreOfTheVersion");
    public static readonly BusinessRule PublicationIsOut = new("Approvals.PublicationIsOut");
    public static readonly BusinessRule RevisionsSayWhy = new("Approvals.RevisionsSayWhy");
    public static readonly BusinessRule RevisionsFollowAnAdoption = new("Approvals.RevisionsFollowAnAdoption");
    public static readonly BusinessRule AvenantsNameTheirTargets = new("Approvals.AvenantsNameTheirTargets");
    public static readonly BusinessRule MessageStillWaits = new("Approvals.MessageStillWaits");
    public static readonly BusinessRule SignedOnce = new("Approvals.SignedOnce");
    public static readonly BusinessRule OnlyAdoptedVersionsAreSealed = new("Approvals.OnlyAdoptedVersionsAreSealed");
    public static readonly BusinessRule DocumentsAreSealedOnce = new("Approvals.DocumentsAreSealedOnce");
    public static readonly BusinessRule VersionsHaveFewSealedDocuments = new("Approvals.VersionsHaveFewSealedDocuments");
    public static readonly BusinessRule OnlyEndedVersionsAreArchived = new("Approvals.OnlyEndedVersionsAreArchived");

    public static readonly BusinessRule SectionIsOfThePlan = new("Approvals.SectionIsOfThePlan");
    public static readonly BusinessRule SectionSaysSomethingElse = new("Approvals.SectionSaysSomethingElse");
    public static readonly BusinessRule NotesAreOfALength = new("Approvals.NotesAreOfALength");

    /// <summary>Remarks: said to the actor, forbidding nothing.</summary>
    public static readonly BusinessRule ConveningIsShort = new("Approvals.ConveningIsShort");
    public static readonly BusinessRule NobodySitsYet = new("Approvals.NobodySitsYet");
}

using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>What is refused about a plan's settings, roles, comments, attachments and publications.</summary>
public static class PlanRules
{
    public static readonly BusinessRule TitleIsShortAndPresent = new("Plans.TitleIsShortAndPresent");
    public static readonly BusinessRule HorizonRunsForward = new("Plans.HorizonRunsForward");
    public static readonly BusinessRule HorizonIsPlausible = new("Plans.HorizonIsPlausible");
    public static readonly BusinessRule CurrencyIsKnown = new("Plans.CurrencyIsKnown");
    public static readonly BusinessRule CapsAreAmounts = new("Plans.CapsAreAmounts");
    public static readonly BusinessRule SizesAreBrief = new("Plans.SizesAreBrief");
    public static readonly BusinessRule OnlyPlanRolesAreGiven = new("Plans.OnlyPlanRolesAreGiven");
    public static readonly BusinessRule OneHandsOverWhatOneHolds = new("Plans.OneHandsOverWhatOneHolds");
    public static readonly BusinessRule RolesStayInTheirPlan = new("Plans.RolesStayInTheirPlan");
    public static readonly BusinessRule OnlyPilotesNamePilotes = new("Plans.OnlyPilotesNamePilotes");
    public static readonly BusinessRule OnePiloteRemains = new("Plans.OnePiloteRemains");
    public static readonly BusinessRule AcknowledgementsSayWhy = new("Plans.AcknowledgementsSayWhy");
    public static readonly BusinessRule AcknowledgementsAreBrief = new("Plans.AcknowledgementsAreBrief");
    public static readonly BusinessRule AlertsStillStand = new("Plans.AlertsStillStand");
    public static readonly BusinessRule ErrorsAreCorrected = new("Plans.ErrorsAreCorrected");
    public static readonly BusinessRule CommentsSaySomething = new("Plans.CommentsSaySomething");
    public static readonly BusinessRule CommentsAreTheirAuthors = new("Plans.CommentsAreTheirAuthors");
    public static readonly BusinessRule ThreadIsOpen = new("Plans.ThreadIsOpen");
    public static readonly BusinessRule OnlyPublicCommentsAreModerated = new("Plans.OnlyPublicCommentsAreModerated");
    public static readonly BusinessRule RefusalsSayWhy = new("Plans.RefusalsSayWhy");
    public static readonly BusinessRule PendingCommentsAreFew = new("Plans.PendingCommentsAreFew");
    public static readonly BusinessRule SuggestionIsOpen = new("Plans.SuggestionIsOpen");
    public static readonly BusinessRule SuggestionsAreCounted = new("Plans.SuggestionsAreCounted");
    public static readonly BusinessRule SpeakerNotesAreOfALength = new("Plans.SpeakerNotesAreOfALength");
    public static readonly BusinessRule SpeakerNoteIsTheOneSeen = new("Plans.SpeakerNoteIsTheOneSeen");
    public static readonly BusinessRule FileNameIsPresent = new("Plans.FileNameIsPresent");
    public static readonly BusinessRule FileIsNotEmpty = new("Plans.FileIsNotEmpty");
}

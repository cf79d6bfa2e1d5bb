using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// What whoever presents the plan wants to remember at one section. Only those who may write the plan read it: it is no part of the document, which readers have too, nor
/// of any version.
/// </summary>
public sealed class SpeakerNote : IOwnedByOrganisation
{
    public const int TextLength = 4000;

    /// <summary>Stands for a section on the first slide, which is none.</summary>
    public const string Cover = "cover";

    private SpeakerNote() { }

    public SpeakerNote(OrganisationId organisationId, DeliverableId deliverableId, string sectionId)
    {
        OrganisationId = organisationId;
        DeliverableId = deliverableId;
        SectionId = sectionId;
    }

    public OrganisationId OrganisationId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public string SectionId { get; private set; } = "";
    public string Text { get; private set; } = "";
    /// <summary>How often it was written: whoever saves says which writing they saw.</summary>
    public int Revision { get; private set; }
    public PersonId? WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <param name="seen">The revision the writer started from.</param>
    public void Write(string? text, int seen, PersonId by, DateTimeOffset at)
    {
        var kept = text?.ReplaceLineEndings("\n").Trim() ?? "";
        Rule.Require(kept.Length <= TextLength, PlanRules.SpeakerNotesAreOfALength, TextLength);
        Rule.Require(seen == Revision, PlanRules.SpeakerNoteIsTheOneSeen);
        if (kept == Text) return;
        (Text, WrittenBy, WrittenAt) = (kept, by, at);
        Revision++;
    }
}

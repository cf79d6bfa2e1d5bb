using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Views;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Rendering.Documents;

/// <summary>A plan ready to be read: the cover's facts, an edition of its content, its decision and its attachments. The same for the page, the preview and the PDF.</summary>
public sealed record PlanDocument
{
    public required LivePlan Plan { get; init; }
    public required PlanWords Words { get; init; }
    public required string Organisation { get; init; }
    public required string Name { get; init; }
    /// <summary>The state in the organisation's words (« Adopté »), and its key for the colour.</summary>
    public required string StateLabel { get; init; }
    public required string StateKey { get; init; }
    public string? VersionNumber { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? Fingerprint { get; init; }
    public DecisionSheet? Decision { get; init; }
    public IReadOnlyList<DocumentAttachment> Attachments { get; init; } = [];
    /// <summary>Across every printed page of what is not adopted: « Brouillon, non public ».</summary>
    public string? Watermark { get; init; }
    /// <summary>Where an image of the text or of a figure is served to this reader.</summary>
    public required Func<string, string?> ImageAddress { get; init; }

    /// <summary>Why a stated total that differs was kept, by the cell that states it.</summary>
    public IReadOnlyDictionary<string, string> GapNotes { get; init; } = new Dictionary<string, string>();

    /// <summary>The images a printed file may carry, by attachment id.</summary>
    public IReadOnlyDictionary<string, DocumentImage> Images { get; init; } = new Dictionary<string, DocumentImage>();

    /// <summary>The plan in a few numbers, for the cover: what a reader on a phone sees first.</summary>
    public IReadOnlyList<SummaryFigure> KeyFigures => field ??= PlanSummary.Of(Plan).Figures;

    /// <summary>What readers say in public, beside the section it is about; and where they say it. On the published page only.</summary>
    public IReadOnlyList<PublicComment> Comments { get; init; } = [];
    public Func<string, string>? CommentAddress { get; init; }

    /// <summary>Null where there is nothing to show nor to say.</summary>
    public SectionComments? CommentsOf(OutlineSection section)
    {
        var said = Comments.Where(comment => comment.SectionId == section.Id).ToList();
        var address = section.Section.Body.HasContent || section.Section.Blocks.Count > 0 ? CommentAddress?.Invoke(section.Id) : null; // a mere heading says nothing to answer
        return said.Count == 0 && address is null ? null : new(section, said, address, Organisation, Words);
    }

    public BlockModel Block(OutlineSection section, BlockDefinition block) => new(Plan, section, block, Words) { Decision = Decision, GapNotes = GapNotes, ImageAddress = ImageAddress, HeadingLevel = Math.Min(SectionHeading.LevelOf(section) + 1, 6) };

    public IEnumerable<BlockDefinition> BlocksOf(OutlineSection section) =>
        section.Section.Blocks.Select(BlockDefinitions.Find).OfType<BlockDefinition>();

    public bool ShowsDecisionSheet => Plan.Outline.Any(section => section.Section.Blocks.Contains("decision-sheet"));
}

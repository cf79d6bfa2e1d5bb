using Portal.Domain.Plans.Citations;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>
/// Makes of a deliverable what another plan can begin with: its sections and their guidance, and as much of its rows as was asked for. The years
/// stay those of the plan it comes from; <see cref="FillFor"/> moves them.
/// </summary>
public sealed class TemplateExtract
{
    /// <summary>Titles of one line that speak of this plan all the same: what was achieved, ordered or in question here is no part of a mould.</summary>
    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { AchievementKind.Key, MandateKind.Key, IssueKind.Key, CompetitorKind.Key };

    private static readonly HashSet<string> Directories = new(StringComparer.Ordinal) { ActorKind.Key, MembershipKind.Key };

    /// <summary>Texts that class a row, as a choice would: the rest of what is typed is content.</summary>
    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal) { "group", "category", "unit", "topic", "indicator" };

    private static readonly HashSet<string> PersonFields = new(StringComparer.Ordinal) { "owner", "decidedBy", "contact" };

    /// <summary>Choices that say how far something has come, not what it is.</summary>
    private static readonly HashSet<string> Standings = new(StringComparer.Ordinal) { "status", "state", "stage", "advice", "chosen", "included", CommonFields.Origin };

    private readonly LivePlan _plan;
    private readonly TemplateContents _keeps;
    private readonly HashSet<string> _kept;

    private TemplateExtract(LivePlan plan, TemplateContents keeps)
    {
        (_plan, _keeps) = (plan, keeps);
        _kept = [.. plan.Records.Where(IsWanted).Select(record => record.Id)];
        // A row named by a row that stays behind would have no name; one can name another, hence the loop.
        while (_kept.RemoveWhere(id => !IsNamed(plan.Record(id)!)) > 0) { } // ids of this plan
    }

    public static PlanSketch Of(LivePlan plan, TemplateContents keeps)
    {
        var extract = new TemplateExtract(plan, keeps);
        var marks = new HorizonMarks(plan.Settings.HorizonFrom, plan.Settings.HorizonTo);
        return new()
        {
            Title = marks.Mark(plan.Settings.Title),
            Currency = plan.Settings.Currency,
            Authors = extract.Keeps(TemplateContents.People) ? plan.Settings.Authors : null,
            HorizonFrom = plan.Settings.HorizonFrom,
            HorizonTo = plan.Settings.HorizonTo,
            Sections = [.. plan.Outline.Select(section => extract.Section(section, marks))],
            Records = [.. plan.Records.Where(record => extract._kept.Contains(record.Id)).Select(extract.Record)],
        };
    }

    /// <summary>The sketch for other years: marks filled in, periods and cells moved; a cell that falls outside the new horizon is left out.</summary>
    public static PlanSketch FillFor(PlanSketch sketch, int from, int to)
    {
        var (marks, years) = (new HorizonMarks(from, to), from - (sketch.HorizonFrom ?? from));
        return sketch with
        {
            Title = sketch.Title is { } title ? marks.Fill(title) : null,
            HorizonFrom = from,
            HorizonTo = to,
            Sections = [.. sketch.Sections.Select(section => section with { Title = marks.Fill(section.Title), Hint = section.Hint is { } hint ? marks.Fill(hint) : null })],
            Records = [.. sketch.Records.Select(record => record with { Fields = Moved(record, years, from, to) })],
        };
    }

    private bool Keeps(TemplateContents part) => (_keeps & part) != 0;

    private SketchSection Section(OutlineSection place, HorizonMarks marks) => new()
    {
        Key = place.Id,
        Title = marks.Mark(place.Section.Title),
        NumberLabel = place.Section.NumberLabel,
        Parent = place.Parent?.Id,
        Audience = place.Section.Audience,
        Blocks = place.Section.Blocks,
        Hint = place.Section.Hint is { } hint ? marks.Mark(hint) : null,
        Placeholder = place.Section.Placeholder,
        Prose = Keeps(TemplateContents.Text) ? Prose(place.Section.Body) : null,
    };

    private bool IsWanted(PlanRecord record) =>
        RecordKinds.Find(record.Kind) is { } kind
        && (Directories.Contains(kind.Key) ? Keeps(TemplateContents.People)
            : Keeps(TemplateContents.Text) || (Keeps(TemplateContents.Rows) && kind.Field(kind.TitleField)?.Type != FieldType.LongText && !Statements.Contains(kind.Key)));

    private bool IsNamed(PlanRecord record) =>
        RecordKinds.Find(record.Kind) is not { } kind || kind.Field(kind.TitleField) is not { Type: FieldType.Link } title || record[title.Key] is not { } target || _kept.Contains(target);

    private SketchRecord Record(PlanRecord record)
    {
        var kind = RecordKinds.Find(record.Kind)!; // only known kinds are wanted
        return new()
        {
            Kind = record.Kind,
            Section = record.SectionId,
            Key = record.Id,
            Code = record.Code,
            Fields = record.Fields.Select(field => (field.Key, Value: Kept(kind, field.Key, field.Value))).Where(field => field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value),
        };
    }

    /// <summary>What is kept of a field; empty when nothing is.</summary>
    private string Kept(RecordKind kind, string key, string raw)
    {
        if (kind.Field(key) is not { } field) return "";
        if (IsOfPeople(field) && !Keeps(TemplateContents.People)) return "";
        return field.Type switch
        {
            FieldType.Link => _kept.Contains(raw.Trim()) ? raw.Trim() : "",
            FieldType.Links => string.Join('\n', raw.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(_kept.Contains)),
            _ => IsKept(kind, field) ? raw : "",
        };
    }

    private bool IsKept(RecordKind kind, FieldDefinition field) =>
        field.Key == kind.TitleField || (kind.Cells.Any(cell => cell.Holds(field.Key)) ? Keeps(TemplateContents.Figures) : IsKept(field));

    private bool IsKept(FieldDefinition field) => field.Type switch
    {
        FieldType.Choice => !Standings.Contains(field.Key),
        FieldType.Tick => true,
        FieldType.Text => Keeps(TemplateContents.Text) || Classes.Contains(field.Key) || IsOfPeople(field),
        FieldType.LongText or FieldType.List or FieldType.Email => Keeps(TemplateContents.Text),
        FieldType.Number or FieldType.Money or FieldType.Quarter or FieldType.Period or FieldType.Year or FieldType.Level => Keeps(TemplateContents.Figures),
        FieldType.Date or FieldType.Image or FieldType.Link or FieldType.Links => false, // a day and an image belong to one plan; links are kept by what they lead to
    };

    private static bool IsOfPeople(FieldDefinition field) =>
        field.LinkTo == ActorKind.Key || field.Internal || field.Type == FieldType.Email || (field.Type == FieldType.Text && PersonFields.Contains(field.Key));

    /// <summary>Text as it reads: what it cites becomes words, since the rows it cites get other ids; images stay with their plan.</summary>
    private ProseNode Prose(ProseNode node) => node with
    {
        Children = [.. node.Children.Where(child => child.Type != "image").Select(child => child.Type == Citation.Node
            ? new ProseNode("text", new Dictionary<string, string>(), [], Citation.Of(_plan, child).Text, [])
            : Prose(child))],
    };

    private static Dictionary<string, string> Moved(SketchRecord record, int years, int from, int to)
    {
        var kind = RecordKinds.Find(record.Kind);
        Dictionary<string, string> moved = [];
        foreach (var (key, raw) in record.Fields)
        {
            if (kind?.Cells.FirstOrDefault(cell => cell.Holds(key)) is { } cell)
            {
                var at = key[cell.Prefix.Length..];
                if (at == "total") moved[key] = raw;
                else if (HorizonMarks.Move(at, years) is { } place && Period.Parse(place) is { } period && period.Start.Year >= from && period.End.Year <= to) moved[cell.Prefix + place] = raw;
            }
            else if (kind?.Field(key)?.Type is not (FieldType.Period or FieldType.Quarter or FieldType.Year)) moved[key] = raw;
            else if (HorizonMarks.Move(raw, years) is { } later) moved[key] = later;
        }
        return moved;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Search;
using Portal.Web.Plans;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Pages.Organisations;

/// <summary>Everything one may read in the space, by words and by value.</summary>
public sealed class SearchModel(PlanFinder finder, PlanWords words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Find { get; set; }

    public IReadOnlyList<FoundPlan> Found { get; private set; } = [];
    public int Count => Found.Sum(plan => plan.Count);
    public bool Asked { get; private set; }
    /// <summary>The words to mark where they were found.</summary>
    public IReadOnlyList<string> Looked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Find = Find is { Length: > SearchQuery.Longest } ? Find[..SearchQuery.Longest] : Find;
        var query = SearchQuery.Parse(Find);
        (Asked, Looked) = (!query.IsEmpty, query.Words);
        Found = await finder.FindAsync(query, cancellationToken);
    }

    /// <summary>What it is, where it stands: « Enveloppe · prévu 2018 · 3.2 Enveloppes ».</summary>
    public string Kind(SearchHit hit)
    {
        var place = $"{hit.Section.Number} {hit.Section.Section.Title}";
        if (hit.Record is not { } record) return hit.Section.Parent is { } parent ? $"{parent.Number} {parent.Section.Title}" : "";
        if (hit.Field is not { } field) return $"{words.One(record.Kind)} · {place}";
        var parts = field.Split('.', 2);
        return $"{words.One(record.Kind)} · {words.Field(record.Kind, parts[0])}{(parts.Length > 1 ? $" {parts[1]}" : "")} · {place}";
    }

    public string Title(SearchHit hit) => hit.Record is { } record
        ? string.Join(' ', new[] { record.Code, hit.Title.Length > 0 ? hit.Title : words.One(record.Kind) }.Where(part => part is { Length: > 0 }))
        : $"{hit.Section.Number} {hit.Title}";

    public string Snippet(SearchHit hit) => hit is { Record: { } record, Field: { } field } && RecordKinds.Find(record.Kind)?.Field(field)?.Type is FieldType.Choice or FieldType.Level
        ? words.Choice(hit.Record!.Kind, hit.Field.Split('.')[0], hit.Snippet) // matched just above
        : hit.Snippet;
}

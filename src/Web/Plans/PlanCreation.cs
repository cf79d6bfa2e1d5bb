using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Resources;
using Portal.Workflows.Shipped;

namespace Portal.Web.Plans;

/// <summary>
/// Creates a plan: its rows, then its content, planted through a live session like every other edit. One path for sign-up, the page
/// « Nouveau plan » and the demonstration.
/// </summary>
public sealed class PlanCreation(IServiceScopeFactory scopes, SessionRegistry sessions, IStringLocalizer<PlanVocabulary> vocabulary, TimeProvider time)
{
    private const int SlugTries = 200;

    public async Task<CreatedPlan> CreateAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var template = PlanTemplates.Find(request.Template);
        Rule.Require(template is not null, CreationRules.TemplatesAreKnown);
        var sketch = SketchFor(request, template!); // required above
        var draft = DraftFor(request, template!, sketch);

        var created = await AddRowsAsync(request, draft, template!, cancellationToken);
        var options = new PlantingOptions { FromTemplate = request.Start == PlanStart.Empty, Language = draft.Language };
        await PlantAsync(new(request.Organisation, created.Deliverable), sketch, options, cancellationToken);
        foreach (var (id, later) in created.Later)
        {
            var next = request.Start == PlanStart.Example && later.ExampleName is { } example ? ShippedSketches.Load(example) : PlanTemplate.LoadEmpty(later, draft.HorizonFrom, draft.HorizonTo);
            await PlantAsync(new(request.Organisation, id), next, options with { FromTemplate = request.Start != PlanStart.Example }, cancellationToken);
        }
        return created;
    }

    /// <summary>Plants a sketch into a deliverable that exists and is open to the portal itself.</summary>
    public async Task PlantAsync(SessionKey key, PlanSketch sketch, PlantingOptions options, CancellationToken cancellationToken)
    {
        var outcome = await sessions.EditAsync(key, new() { Change = document => SketchPlanter.Plant(document, sketch, options) }, cancellationToken);
        if (outcome is not { Succeeded: true }) throw new InvalidOperationException($"Deliverable {key.Deliverable} was not planted.");
    }

    private PlanSketch SketchFor(PlanRequest request, PlanTemplate template)
    {
        if (request.Start == PlanStart.Empty) return template.LoadEmpty(request.HorizonFrom, request.HorizonTo);
        if (request.Start == PlanStart.Example)
        {
            var example = template.LoadExample();
            Rule.Require(example is not null, CreationRules.ExamplesExist);
            return example!; // required above
        }
        Rule.Require(request.Imported is not null, CreationRules.ImportsAreReadable);
        return request.Imported!; // required above
    }

    private PlanDraft DraftFor(PlanRequest request, PlanTemplate template, PlanSketch sketch) => new()
    {
        Title = Shortened(FirstWritten(request.Title, sketch.Title, vocabulary[template.TitleKey])),
        Kind = template.Key,
        TemplateVersion = template.Version,
        CircuitKey = ShippedDefinitions.For(request.Kind).Key,
        HorizonFrom = request.Start == PlanStart.Example ? sketch.HorizonFrom ?? request.HorizonFrom : request.HorizonFrom,
        HorizonTo = request.Start == PlanStart.Example ? sketch.HorizonTo ?? request.HorizonTo : request.HorizonTo,
        Currency = sketch.Currency ?? "EUR",
        SessionReference = sketch.SessionReference,
        Authors = sketch.Authors,
        Language = request.Language,
        Illustrative = sketch.Illustrative,
        Standing = request.Standing,
    };

    private async Task<CreatedPlan> AddRowsAsync(PlanRequest request, PlanDraft draft, PlanTemplate template, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(request.Organisation, request.Person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = time.GetUtcNow();
        var circuit = await db.Organisations.Where(each => each.Id == request.Organisation).Select(each => each.CircuitKey).SingleAsync(cancellationToken);
        var plan = new Plan(request.Organisation, PlanId.New(), circuit is null ? draft : draft with { CircuitKey = circuit }, await FreeSlugAsync(db, draft.Title, cancellationToken), request.Person, now);
        List<Deliverable> deliverables = [.. template.Deliverables.Select((each, place) => new Deliverable(request.Organisation, DeliverableId.New(), plan.Id, each.Code, each.Title, place + 1))];
        db.Add(plan);
        db.AddRange(deliverables);
        db.Add(new PlanRole(request.Organisation, plan.Id, request.Person, ScreenRole.Pilote, now));
        await db.SaveChangesAsync(cancellationToken);
        return new(plan.Id, deliverables[0].Id, plan.Slug) { Later = [.. deliverables.Skip(1).Zip(template.Deliverables.Skip(1), (row, each) => (row.Id, each))] };
    }

    private static async Task<Slug> FreeSlugAsync(PortalDbContext db, string title, CancellationToken cancellationToken)
    {
        var wanted = Slug.Propose(title, "plan");
        for (var number = 2; number < SlugTries; number++)
        {
            var slug = number == 2 ? wanted : wanted.WithNumber(number - 1);
            if (!await db.Plans.AnyAsync(plan => plan.Slug == slug, cancellationToken) && !await db.PlanSlugs.AnyAsync(retired => retired.Slug == slug, cancellationToken)) return slug;
        }
        return Slug.Propose($"plan {Guid.CreateVersion7():n}", "plan");
    }

    private static string FirstWritten(params ReadOnlySpan<string?> titles)
    {
        foreach (var title in titles)
        {
            if (!string.IsNullOrWhiteSpace(title)) return title.Trim();
        }
        return "Plan";
    }

    private static string Shortened(string title) => title.Length <= Plan.TitleLength ? title : title[..(Plan.TitleLength - 1)].TrimEnd() + "…";
}

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
        var origin = await OriginAsync(request, cancellationToken);
        var draft = DraftFor(request, origin);
        var created = await AddRowsAsync(request, draft, origin, cancellationToken);
        foreach (var (id, part) in created.Later.Prepend(created.Deliverable).Zip(origin.Parts))
            await PlantAsync(new(request.Organisation, id), part.Sketch, new PlantingOptions { FromTemplate = part.FromTemplate, Language = draft.Language }, cancellationToken);
        return created;
    }

    /// <summary>Plants a sketch into a deliverable that exists and is open to the portal itself.</summary>
    public async Task PlantAsync(SessionKey key, PlanSketch sketch, PlantingOptions options, CancellationToken cancellationToken)
    {
        var outcome = await sessions.EditAsync(key, new() { Change = document => SketchPlanter.Plant(document, sketch, options) }, cancellationToken);
        if (outcome is not { Succeeded: true }) throw new InvalidOperationException($"Deliverable {key.Deliverable} was not planted.");
    }

    private async Task<PlanOrigin> OriginAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        if (OwnTemplateKey.Read(request.Template) is { } own) return await OwnAsync(request, own, cancellationToken);

        var template = PlanTemplates.Find(request.Template);
        Rule.Require(template is not null, CreationRules.TemplatesAreKnown);
        var answers = await AnswersAsync(request, cancellationToken);
        return new(template!.Key, template.Version, vocabulary[template.TitleKey], // required above
        [
            new(template.Deliverables[0].Code, template.Deliverables[0].Title, FirstSketch(request, template, answers), request.Start == PlanStart.Empty),
            .. template.Deliverables.Skip(1).Select(later => request.Start == PlanStart.Example && later.ExampleName is { } example
                ? new OriginPart(later.Code, later.Title, ShippedSketches.Load(example), FromTemplate: false)
                : new OriginPart(later.Code, later.Title, Empty(later, answers), FromTemplate: true)),
        ]);
    }

    /// <summary>The shipped sections, in the shape the answers give them.</summary>
    private static PlanSketch Empty(TemplateDeliverable deliverable, SkeletonAnswers answers) =>
        Skeleton.Shape(PlanTemplate.LoadEmpty(deliverable, answers.From, answers.To), deliverable.SketchName, answers);

    private async Task<SkeletonAnswers> AnswersAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(request.Organisation, request.Person);
        var size = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Organisations.Where(each => each.Id == request.Organisation).Select(each => each.Size).SingleAsync(cancellationToken);
        return new(request.Kind, size, request.Standing, request.HorizonFrom, request.HorizonTo);
    }

    private static PlanSketch FirstSketch(PlanRequest request, PlanTemplate template, SkeletonAnswers answers)
    {
        if (request.Start == PlanStart.Empty) return Empty(template.Deliverables[0], answers);
        if (request.Start == PlanStart.Example)
        {
            var example = template.LoadExample();
            Rule.Require(example is not null, CreationRules.ExamplesExist);
            return example!; // required above
        }
        Rule.Require(request.Imported is not null, CreationRules.ImportsAreReadable);
        return request.Imported!; // required above
    }

    /// <summary>An own template has no filled example: a plan begins with its latest version, whatever else was ticked.</summary>
    private async Task<PlanOrigin> OwnAsync(PlanRequest request, OwnTemplateId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(request.Organisation, request.Person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var template = await db.OwnTemplates.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        Rule.Require(template is not null, CreationRules.TemplatesAreKnown);
        Rule.Require(template!.RetiredAt is null, TemplateRules.RetiredTemplatesAreNotUsed); // required above
        var version = await db.OwnTemplateVersions.AsNoTracking().SingleAsync(each => each.TemplateId == id && each.Number == template.Version, cancellationToken);
        PlanTemplate.RequireHorizon(request.HorizonFrom, request.HorizonTo);
        var content = version.Content;
        return new(PlanTemplates.Find(template.Like)?.Key ?? PlanTemplates.Free.Key, version.Number, template.Name,
            [.. content.Parts.Select(part => new OriginPart(part.Code, part.Title, TemplateExtract.FillFor(part.Sketch, request.HorizonFrom, request.HorizonTo), FromTemplate: true))])
        {
            Own = id,
            Standing = content.Standing,
        };
    }

    private static PlanDraft DraftFor(PlanRequest request, PlanOrigin origin)
    {
        var sketch = origin.Parts[0].Sketch;
        var keepsItsYears = request.Start == PlanStart.Example && origin.Own is null;
        return new()
        {
            Title = Shortened(FirstWritten(request.Title, sketch.Title, origin.Title)),
            Kind = origin.Kind,
            TemplateVersion = origin.Version,
            OwnTemplate = origin.Own,
            CircuitKey = ShippedDefinitions.For(request.Kind).Key,
            HorizonFrom = keepsItsYears ? sketch.HorizonFrom ?? request.HorizonFrom : request.HorizonFrom,
            HorizonTo = keepsItsYears ? sketch.HorizonTo ?? request.HorizonTo : request.HorizonTo,
            Currency = sketch.Currency ?? "EUR",
            SessionReference = sketch.SessionReference,
            Authors = sketch.Authors,
            Language = request.Language,
            Illustrative = sketch.Illustrative,
            Standing = request.Standing.Over(origin.Standing),
        };
    }

    private async Task<CreatedPlan> AddRowsAsync(PlanRequest request, PlanDraft draft, PlanOrigin origin, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(request.Organisation, request.Person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = time.GetUtcNow();
        var circuit = await db.Organisations.Where(each => each.Id == request.Organisation).Select(each => each.CircuitKey).SingleAsync(cancellationToken);
        var plan = new Plan(request.Organisation, PlanId.New(), circuit is null ? draft : draft with { CircuitKey = circuit }, await FreeSlugAsync(db, draft.Title, cancellationToken), request.Person, now);
        List<Deliverable> deliverables = [.. origin.Parts.Select((part, place) => new Deliverable(request.Organisation, DeliverableId.New(), plan.Id, part.Code, part.Title, place + 1))];
        db.Add(plan);
        db.AddRange(deliverables);
        db.Add(new PlanRole(request.Organisation, plan.Id, request.Person, ScreenRole.Pilote, now));
        await db.SaveChangesAsync(cancellationToken);
        return new(plan.Id, deliverables[0].Id, plan.Slug) { Later = [.. deliverables.Skip(1).Select(each => each.Id)] };
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

using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Demo.Data;

namespace Portal.Web.Demo.Seeding;

/// <summary>One plan of the demonstration: rows, content planted through a live session, comments, acknowledgements, then its steps in order.</summary>
internal sealed class PlanSeeding(IServiceScopeFactory scopes, SessionRegistry sessions, IPlanReader reader, StepSeeding steps, DemoClock clock)
{
    public async Task SeedAsync(DemoOrganisation demo, DemoPlan data, CancellationToken cancellationToken)
    {
        var key = new SessionKey(DemoIds.Organisation(demo.Slug), DemoIds.Deliverable(demo.Slug, data.Key));
        var sketch = SketchOf(data);
        await AddRowsAsync(demo, data, sketch, cancellationToken);
        await PlantAsync(key, sketch, data.Sketch is null, cancellationToken);
        await AcknowledgeAsync(demo, data, data.Acknowledgements, key, cancellationToken);
        foreach (var step in data.Steps) await steps.RunAsync(demo, key, step, cancellationToken);
        foreach (var later in data.Deliverables)
        {
            var next = key with { Deliverable = DemoIds.Deliverable(demo.Slug, $"{data.Key}/{later.Code}") };
            await PlantAsync(next, ShippedSketches.Load(later.Sketch), false, cancellationToken);
            await AcknowledgeAsync(demo, data, later.Acknowledgements, next, cancellationToken);
            foreach (var step in later.Steps) await steps.RunAsync(demo, next, step, cancellationToken);
        }
        await CommentAsync(demo, data, key, cancellationToken);
    }

    private async Task PlantAsync(SessionKey key, PlanSketch sketch, bool fromTemplate, CancellationToken cancellationToken)
    {
        var options = new PlantingOptions { FromTemplate = fromTemplate, NewId = DemoIds.Planted };
        var planted = await sessions.EditAsync(key, new() { Change = document => SketchPlanter.Plant(document, sketch, options) }, cancellationToken);
        if (planted is not { Succeeded: true }) throw new InvalidOperationException($"The demonstration's deliverable {key.Deliverable} was not planted.");
    }

    private static PlanSketch SketchOf(DemoPlan data)
    {
        var template = PlanTemplates.Find(data.Template) ?? throw new InvalidOperationException($"No template {data.Template}.");
        return data.Sketch is { } name ? ShippedSketches.Load(name) : template.LoadEmpty(data.HorizonFrom ?? 0, data.HorizonTo ?? 0);
    }

    private async Task AddRowsAsync(DemoOrganisation demo, DemoPlan data, PlanSketch sketch, CancellationToken cancellationToken)
    {
        var at = clock.Set(data.CreatedOn);
        var organisation = DemoIds.Organisation(demo.Slug);
        var draft = new PlanDraft
        {
            Title = data.Title ?? sketch.Title ?? data.Key,
            Kind = data.Template,
            CircuitKey = data.Circuit,
            HorizonFrom = data.HorizonFrom ?? sketch.HorizonFrom ?? data.CreatedOn.Year,
            HorizonTo = data.HorizonTo ?? sketch.HorizonTo ?? data.CreatedOn.Year,
            Currency = data.Settings.Currency,
            WithTax = data.Settings.WithTax,
            SessionReference = sketch.SessionReference,
            Authors = sketch.Authors,
            Illustrative = sketch.Illustrative,
        };
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var plan = new Plan(organisation, DemoIds.Plan(demo.Slug, data.Key), draft, Slug.Parse(data.Slug), DemoIds.Person(demo.Slug, data.CreatedBy), at);
        db.Add(plan);
        var template = PlanTemplates.Find(data.Template) ?? throw new InvalidOperationException($"No template {data.Template}.");
        foreach (var (place, each) in template.Deliverables.Index())
            db.Add(new Deliverable(organisation, DemoIds.Deliverable(demo.Slug, place == 0 ? data.Key : $"{data.Key}/{each.Code}"), plan.Id, each.Code, each.Title, place + 1));
        foreach (var role in data.Roles)
            db.Add(new PlanRole(organisation, plan.Id, DemoIds.Person(demo.Slug, role.Person), role.Role, at, role.Sections.Select(section => DemoIds.Planted("s", section))));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AcknowledgeAsync(DemoOrganisation demo, DemoPlan data, IReadOnlyList<DemoAcknowledgement> acknowledgements, SessionKey key, CancellationToken cancellationToken)
    {
        if (acknowledgements.Count == 0) return;
        var reading = await reader.ReadAsync(key.Organisation, key.Deliverable, cancellationToken) ?? throw new InvalidOperationException("The plan was planted above.");
        var notes = acknowledgements.ToDictionary(each => each.Rule, each => each.Note);
        await using var scope = scopes.EnterOrganisation(key.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var alert in reading.Alerts.Where(alert => alert.Level != AlertLevel.Information && notes.ContainsKey(alert.Rule)).DistinctBy(alert => alert.Key))
            db.Add(new AlertAcknowledgement(key.Organisation, key.Deliverable, alert.Rule, alert.Subject, alert.Evidence, 0, notes[alert.Rule], DemoIds.Person(demo.Slug, data.CreatedBy), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CommentAsync(DemoOrganisation demo, DemoPlan data, SessionKey key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(key.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var comment in data.Comments)
        {
            var anchor = new CommentAnchor(DemoIds.Planted("s", comment.Section), comment.Record is { } record ? DemoIds.Planted("r", record) : null, comment.Field, Quote: comment.Quote);
            var thread = new CommentThread(key.Organisation, DemoIds.Plan(demo.Slug, data.Key), key.Deliverable, anchor, DemoIds.Person(demo.Slug, comment.By), clock.Set(comment.On));
            thread.Reply(DemoIds.Person(demo.Slug, comment.By), comment.Text, comment.Mentions.Select(person => DemoIds.Person(demo.Slug, person)), clock.GetUtcNow());
            foreach (var reply in comment.Replies) thread.Reply(DemoIds.Person(demo.Slug, reply.By), reply.Text, [], clock.Set(reply.On));
            if (comment is { ResolvedBy: { } by, ResolvedOn: { } on }) thread.Resolve(DemoIds.Person(demo.Slug, by), clock.Set(on));
            db.Add(thread);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine.Effects;

/// <summary>The body names the project: the plan shows the name, its address follows and the former one redirects.</summary>
public sealed record NameProject(string Name, DecisionId Decision) : Effect
{
    internal override async ValueTask ApplyAsync(EffectContext context, CancellationToken cancellationToken)
    {
        var plan = context.Dossier.Plan;
        context.Store.Add(new Naming(plan.OrganisationId, plan.Id, Decision, plan.ShownName, Name, context.Now));
        var slug = await context.Store.FreePlanSlugAsync(plan.OrganisationId, Slug.Propose(Name, "projet"), plan.Id, cancellationToken);
        plan.Name(Name, slug, context.Now);
    }
}

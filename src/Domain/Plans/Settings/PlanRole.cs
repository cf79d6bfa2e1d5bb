using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// What a person is on a plan. The screen shows four roles; <see cref="Columns"/> are the columns of the permission table behind them, and
/// the truth. Unique by organisation, plan and person.
/// </summary>
public sealed class PlanRole : IOwnedByOrganisation
{
    /// <summary>Columns a pilote holds until handing them over: one person can do the whole path.</summary>
    public const Roles Pilote = Roles.Lead | Roles.Sponsor | Roles.Secretary | Roles.Webmaster;

    private const Roles Assignable = Pilote | Roles.Editor | Roles.Contributor | Roles.Reviewer | Roles.Approver | Roles.BudgetController | Roles.SiteWriter | Roles.Reader;

    private PlanRole() { }

    public PlanRole(OrganisationId organisationId, PlanId planId, PersonId personId, ScreenRole role, DateTimeOffset at, IEnumerable<string>? sections = null)
    {
        OrganisationId = organisationId;
        Id = PlanRoleId.New();
        PlanId = planId;
        PersonId = personId;
        GivenAt = at;
        Become(role, sections);
    }

    public OrganisationId OrganisationId { get; private set; }
    public PlanRoleId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public PersonId PersonId { get; private set; }
    public Roles Columns { get; private set; }
    /// <summary>Sections (ids of the live document) the person is responsable of. A contributor writes only these.</summary>
    public IReadOnlyList<string> Sections { get; private set; } = [];
    public DateTimeOffset GivenAt { get; private set; }

    public ScreenRole Role =>
        (Columns & Roles.Lead) != 0 ? ScreenRole.Pilote
        : (Columns & (Roles.Editor | Roles.Contributor | Roles.BudgetController | Roles.SiteWriter)) != 0 ? ScreenRole.Redacteur
        : (Columns & (Roles.Approver | Roles.Reviewer | Roles.Sponsor | Roles.Secretary)) != 0 ? ScreenRole.Valideur
        : ScreenRole.Lecteur;

    /// <summary>Gives one of the four roles. A rédacteur named for sections is a contributor: writes those and no others.</summary>
    public void Become(ScreenRole role, IEnumerable<string>? sections = null)
    {
        Sections = [.. (sections ?? []).Distinct(StringComparer.Ordinal)];
        Columns = role switch
        {
            ScreenRole.Pilote => Pilote,
            ScreenRole.Redacteur => Sections.Count == 0 ? Roles.Editor : Roles.Contributor,
            ScreenRole.Valideur => Roles.Approver | Roles.Reviewer,
            ScreenRole.Lecteur => Roles.Reader,
        };
    }

    /// <summary>Makes the person responsable of one more section (an invitation accepted); whoever writes everything keeps everything.</summary>
    public void TakeCharge(string sectionId)
    {
        if (!Sections.Contains(sectionId)) Sections = [.. Sections, sectionId];
        if ((Columns & (Roles.Lead | Roles.Editor)) == 0) Columns = (Columns & ~Roles.Reader) | Roles.Contributor;
    }

    /// <summary>Advanced roles: one column more.</summary>
    public void Receive(Roles columns)
    {
        Rule.Require((columns & ~Assignable) == 0, PlanRules.OnlyPlanRolesAreGiven);
        Columns |= columns;
    }

    /// <summary>Hands a column over to another person of the plan; the giver keeps at least a lecteur's place.</summary>
    public void HandOver(Roles columns, PlanRole to)
    {
        Rule.Require((Columns & columns) == columns, PlanRules.OneHandsOverWhatOneHolds);
        Rule.Require(to.PlanId == PlanId && to.OrganisationId == OrganisationId, PlanRules.RolesStayInTheirPlan);
        to.Receive(columns);
        Columns &= ~columns;
        if (Columns == Roles.None) Columns = Roles.Reader;
    }
}

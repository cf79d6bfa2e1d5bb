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

    /// <summary>What may be held beside one of the four roles: ordering, keeping the record of decisions, minding the money, writing for the site, publishing.</summary>
    public const Roles Charges = Roles.Sponsor | Roles.Secretary | Roles.BudgetController | Roles.SiteWriter | Roles.Webmaster;

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

    /// <summary>Gives one of the four roles with exactly these charges beside it (see <see cref="Charges"/>): what is not named is taken back.</summary>
    public void Become(ScreenRole role, IEnumerable<string>? sections, Roles charges)
    {
        Rule.Require((charges & ~Charges) == 0, PlanRules.OnlyPlanRolesAreGiven);
        Become(role, sections);
        Columns = (Columns & ~Charges) | charges;
    }

    /// <summary>
    /// A plan keeps a pilote, and only a pilote of the plan (or who administers the organisation) makes or unmakes one: a rédacteur may
    /// bring colleagues in, not take the plan over.
    /// </summary>
    /// <param name="next">Columns the person will hold; none when the person leaves the plan.</param>
    /// <param name="byLead">Whether whoever changes it is a pilote or administers the organisation.</param>
    /// <param name="all">Every role of the plan.</param>
    public static void RequireMayChange(Roles before, Roles next, bool byLead, IEnumerable<PlanRole> all, PersonId person)
    {
        const Roles reserved = Pilote;
        Rule.Require(byLead || ((before ^ next) & reserved) == 0, PlanRules.OnlyPilotesNamePilotes);
        if ((before & Roles.Lead) == 0 || (next & Roles.Lead) != 0) return;
        Rule.Require(all.Any(role => role.PersonId != person && (role.Columns & Roles.Lead) != 0), PlanRules.OnePiloteRemains);
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

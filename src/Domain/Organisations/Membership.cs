using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>A person in an organisation. Unique by organisation and person; ended memberships stay, for the record.</summary>
public sealed class Membership : IOwnedByOrganisation
{
    private Membership() { }

    public Membership(OrganisationId organisationId, PersonId personId, OrganisationRole role, DateTimeOffset joinedAt)
    {
        Id = MembershipId.New();
        OrganisationId = organisationId;
        PersonId = personId;
        Role = role;
        JoinedAt = joinedAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public MembershipId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public OrganisationRole Role { get; private set; }
    /// <summary>The person's function there, as shown beside the name (« directrice des services »).</summary>
    public string? Function { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsActive => EndedAt is null;

    public void Describe(string? function) => Function = string.IsNullOrWhiteSpace(function) ? null : function.Trim();

    /// <param name="by">Role of the person who changes it: only an owner makes or unmakes an owner.</param>
    /// <param name="all">Every membership of the organisation, for the last-owner rule.</param>
    public void ChangeRole(OrganisationRole role, OrganisationRole by, IEnumerable<Membership> all)
    {
        Rule.Require(IsActive, OrganisationRules.MembershipIsActive);
        if (role == Role) return;
        Rule.Require(by == OrganisationRole.Owner || (role != OrganisationRole.Owner && Role != OrganisationRole.Owner), OrganisationRules.OnlyOwnersNameOwners);
        if (Role == OrganisationRole.Owner) RequireAnotherOwner(all);
        Role = role;
    }

    /// <summary>Ends it. An owner holds every power of an administrator, so « always one owner » also keeps one administrator.</summary>
    public void End(DateTimeOffset at, IEnumerable<Membership> all)
    {
        Rule.Require(IsActive, OrganisationRules.MembershipIsActive);
        if (Role == OrganisationRole.Owner) RequireAnotherOwner(all);
        EndedAt = at;
    }

    /// <summary>Someone who left is invited again: the same membership, with the role of the new invitation.</summary>
    public void Resume(OrganisationRole role, DateTimeOffset at)
    {
        if (IsActive) return;
        Role = role;
        JoinedAt = at;
        EndedAt = null;
    }

    private void RequireAnotherOwner(IEnumerable<Membership> all) =>
        Rule.Require(all.Any(other => other.Id != Id && other.IsActive && other.Role == OrganisationRole.Owner), OrganisationRules.OneOwnerRemains);
}

using System.Reflection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage.Conventions;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;
using Portal.Workflows.Outbox;

namespace Portal.Storage;

/// <summary>
/// Everything the portal keeps in tables, seen from one organisation. Accounts are global; every other entity is filtered by the
/// tenant of the scope (wall 2), and a save for another organisation throws.
/// </summary>
public sealed class PortalDbContext : IdentityUserContext<PortalUser, PersonId>
{
    private static readonly MethodInfo FilterMethod =
        typeof(PortalDbContext).GetMethod(nameof(FilterByTenant), BindingFlags.NonPublic | BindingFlags.Instance)!; // declared below

    public PortalDbContext(DbContextOptions<PortalDbContext> options, ITenantContext tenant) : base(options)
    {
        Tenant = tenant;
        // Row-level security and the write gate both hold for the length of a transaction: no save goes without one.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public ITenantContext Tenant { get; }

    /// <summary>Which transaction was last told its tenant, and how (PostgreSQL; see <see cref="RowLevelSecurity"/>).</summary>
    internal (Guid Transaction, string Statement)? Entered { get; set; }

    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<ErasureCertificate> Certificates => Set<ErasureCertificate>();
    public DbSet<RetiredSlug> RetiredSlugs => Set<RetiredSlug>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Reader> Readers => Set<Reader>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Deliverable> Deliverables => Set<Deliverable>();
    public DbSet<PlanRole> PlanRoles => Set<PlanRole>();
    public DbSet<PlanSlug> PlanSlugs => Set<PlanSlug>();
    public DbSet<PlanVersion> Versions => Set<PlanVersion>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<CommentThread> CommentThreads => Set<CommentThread>();
    public DbSet<Suggestion> Suggestions => Set<Suggestion>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentReaction> CommentReactions => Set<CommentReaction>();
    public DbSet<Notification> Notifications => Set<Notification>();
    public DbSet<NotificationChoices> NotificationChoices => Set<NotificationChoices>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<PlanVisit> Visits => Set<PlanVisit>();
    public DbSet<OwnTemplate> OwnTemplates => Set<OwnTemplate>();
    public DbSet<OwnTemplateVersion> OwnTemplateVersions => Set<OwnTemplateVersion>();
    public DbSet<ImportDraft> Imports => Set<ImportDraft>();
    public DbSet<AlertAcknowledgement> AlertAcknowledgements => Set<AlertAcknowledgement>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<BodyMembership> Seats => Set<BodyMembership>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Ballot> Ballots => Set<Ballot>();
    public DbSet<BallotPaper> BallotPapers => Set<BallotPaper>();
    public DbSet<Signature> Signatures => Set<Signature>();
    public DbSet<SealedDocument> SealedDocuments => Set<SealedDocument>();
    public DbSet<SpeakerNote> SpeakerNotes => Set<SpeakerNote>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Amendment> Amendments => Set<Amendment>();
    public DbSet<Naming> Namings => Set<Naming>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<KeptCircuit> Circuits => Set<KeptCircuit>();
    public DbSet<WorkflowCase> Cases => Set<WorkflowCase>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>An id no row has when the scope is outside any organisation: the filters then let nothing through.</summary>
    private OrganisationId CurrentOrganisation => Tenant.Organisation ?? default;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ValueConventions.Apply(configurationBuilder, Database.IsSqlite());

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes().Where(TenantTables.AreWalled).ToList())
            FilterMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);

        SnakeCase.Apply(builder.Model);
    }

    private void FilterByTenant<TEntity>(ModelBuilder builder) where TEntity : class, IOwnedByOrganisation =>
        builder.Entity<TEntity>().HasQueryFilter(
            QueryFilters.Tenant, owned => EF.Property<OrganisationId>(owned, nameof(IOwnedByOrganisation.OrganisationId)) == CurrentOrganisation);
}

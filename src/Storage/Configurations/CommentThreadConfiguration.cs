using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class CommentThreadConfiguration : IEntityTypeConfiguration<CommentThread>
{
    public void Configure(EntityTypeBuilder<CommentThread> builder)
    {
        builder.OwnedBy(thread => new { thread.OrganisationId, thread.Id });
        builder.RefersTo<Plan>(nameof(CommentThread.PlanId));
        builder.RefersTo<Deliverable>(nameof(CommentThread.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(CommentThread.VersionId));
        builder.RefersToPerson(nameof(CommentThread.ModeratedBy));
        builder.HasMany(thread => thread.Comments).WithOne().HasForeignKey(comment => new { comment.OrganisationId, comment.ThreadId }).OnDelete(DeleteBehavior.Cascade);
        builder.Property(thread => thread.Quote).HasMaxLength(CommentThread.QuoteLength);
        builder.Property(thread => thread.Refusal).HasMaxLength(CommentThread.RefusalLength);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.OwnedBy(suggestion => new { suggestion.OrganisationId, suggestion.Id });
        builder.RefersTo<Plan>(nameof(Suggestion.PlanId));
        builder.RefersTo<Deliverable>(nameof(Suggestion.DeliverableId));
        builder.Ignore(suggestion => suggestion.Batch);
        builder.Property(suggestion => suggestion.Reason).HasMaxLength(Suggestion.ReasonLength);
        // Two people answering at once: the second is told that it was answered.
        builder.Property(suggestion => suggestion.State).IsConcurrencyToken();
        builder.HasIndex(suggestion => new { suggestion.OrganisationId, suggestion.DeliverableId, suggestion.State }).HasDatabaseName("ix_suggestions_waiting");
    }
}

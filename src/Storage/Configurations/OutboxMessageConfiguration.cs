using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.People;
using Portal.Storage.Conventions;
using Portal.Workflows.Outbox;

namespace Portal.Storage.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.OwnedBy(message => new { message.OrganisationId, message.Id });
        builder.HasIndex(message => new { message.OrganisationId, message.IdempotencyKey }).IsUnique();
        builder.Property(message => message.IdempotencyKey).HasMaxLength(500);
        builder.Property(message => message.Template).HasMaxLength(60);
        builder.Property(message => message.To).HasMaxLength(EmailAddress.MaximumLength);
        builder.Property(message => message.Condition).StoredAsJson();
    }
}

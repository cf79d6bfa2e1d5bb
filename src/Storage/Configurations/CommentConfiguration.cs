using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.OwnedBy(comment => new { comment.OrganisationId, comment.Id });
        builder.RefersToPerson(nameof(Comment.Author));
        builder.Property(comment => comment.Mentions).StoredAsJson();
        builder.Property(comment => comment.Text).HasMaxLength(Comment.TextLength);
    }
}

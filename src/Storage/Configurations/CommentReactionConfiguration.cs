using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class CommentReactionConfiguration : IEntityTypeConfiguration<CommentReaction>
{
    public void Configure(EntityTypeBuilder<CommentReaction> builder)
    {
        builder.ToTable("comment_reactions");
        builder.OwnedBy(reaction => new { reaction.OrganisationId, reaction.CommentId, reaction.PersonId, reaction.Kind });
        builder.RefersTo<Comment>(nameof(CommentReaction.CommentId));
        builder.RefersToPerson(nameof(CommentReaction.PersonId));
    }
}

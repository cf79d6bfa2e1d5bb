using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Shared;

namespace Portal.Storage.Configurations;

/// <summary>Tables of the sign-in framework beside the account, under names that say whose they are.</summary>
internal sealed class AccountDetailsConfiguration :
    IEntityTypeConfiguration<IdentityUserClaim<PersonId>>, IEntityTypeConfiguration<IdentityUserLogin<PersonId>>,
    IEntityTypeConfiguration<IdentityUserToken<PersonId>>, IEntityTypeConfiguration<IdentityUserPasskey<PersonId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<PersonId>> builder) => builder.ToTable("person_claims");
    public void Configure(EntityTypeBuilder<IdentityUserLogin<PersonId>> builder) => builder.ToTable("person_logins");
    public void Configure(EntityTypeBuilder<IdentityUserToken<PersonId>> builder) => builder.ToTable("person_tokens");
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<PersonId>> builder) => builder.ToTable("person_passkeys");
}

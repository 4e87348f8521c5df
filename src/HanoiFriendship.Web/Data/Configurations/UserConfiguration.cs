using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>, IEntityTypeConfiguration<IdentityRole>
{
    public void Configure(EntityTypeBuilder<User> builder) => builder.Property(u => u.DisplayName).HasMaxLength(200);

    /// <summary>The roles are those of <see cref="Rights.Table"/>; their numbers never change.</summary>
    public void Configure(EntityTypeBuilder<IdentityRole> builder) =>
        builder.HasData(Rights.Table.Select(r => new IdentityRole { Id = r.Role, Name = r.Role, NormalizedName = r.Role.ToUpperInvariant(), ConcurrencyStamp = r.Role }));
}

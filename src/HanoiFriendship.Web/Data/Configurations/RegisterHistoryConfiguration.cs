using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class RegisterHistoryConfiguration : IEntityTypeConfiguration<OrganizationRelation>, IEntityTypeConfiguration<RegisterRevision>, IEntityTypeConfiguration<RegisterSlug>
{
    public void Configure(EntityTypeBuilder<OrganizationRelation> builder) =>
        builder.HasOne(r => r.Other).WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.NoAction);

    public void Configure(EntityTypeBuilder<RegisterRevision> builder)
    {
        builder.HasIndex(r => new { r.Kind, r.EntryId, r.Number }).IsUnique();
        builder.Property(r => r.By).HasMaxLength(256);
        builder.Property(r => r.ById).HasMaxLength(450);
        builder.Property(r => r.Reason).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<RegisterSlug> builder)
    {
        builder.HasKey(s => new { s.Kind, s.Slug });
        builder.Property(s => s.Slug).HasMaxLength(Slugs.Length);
    }
}

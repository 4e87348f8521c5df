using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

/// <summary>What the newsroom keeps beside the articles.</summary>
internal sealed class NewsroomConfiguration :
    IEntityTypeConfiguration<Remark>, IEntityTypeConfiguration<PreviewLink>, IEntityTypeConfiguration<Autosave>, IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<Correction>
{
    /// <summary>As long as an e-mail address can be.</summary>
    private const int Short = 256;
    private const int Long = 1000;

    /// <summary>As long as Identity makes its keys.</summary>
    private const int Key = 450;

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        builder.Property(r => r.By).HasMaxLength(Short);
        builder.Property(r => r.Text).HasMaxLength(Remark.Longest);
    }

    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.HasOne(l => l.Article).WithMany().HasForeignKey(l => l.ArticleId);
        builder.Property(l => l.Hash).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.Property(l => l.By).HasMaxLength(Short);
    }

    public void Configure(EntityTypeBuilder<Autosave> builder)
    {
        builder.HasKey(a => new { a.UserId, a.Page });
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId);
        builder.Property(a => a.Page).HasMaxLength(Short);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.By).HasMaxLength(Short);
        builder.Property(e => e.ById).HasMaxLength(Key);
        builder.Property(e => e.From).HasMaxLength(64);
        builder.Property(e => e.Action).HasMaxLength(64);
        builder.Property(e => e.Subject).HasMaxLength(Short);
        builder.Property(e => e.Detail).HasMaxLength(Long);
        builder.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<Correction> builder) => builder.Property(c => c.Note).HasMaxLength(Long);
}

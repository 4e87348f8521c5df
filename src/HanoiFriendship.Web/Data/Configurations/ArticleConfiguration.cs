using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal sealed class ArticleConfiguration :
    IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleRevision>, IEntityTypeConfiguration<Figure>, IEntityTypeConfiguration<SlugHistory>
{
    private const int Short = 200;
    private const int Medium = 500;
    private const int Long = 1000;

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(a => a.Slug).HasMaxLength(Slugs.Length);
        builder.HasIndex(a => a.Slug).IsUnique();
        builder.HasOne(a => a.Section).WithMany().HasForeignKey(a => a.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.WithdrawalNote).HasMaxLength(Long);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.WorkingVersion).IsConcurrencyToken();
        builder.Property(a => a.AuthorId).HasMaxLength(450);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => a.FormKey).IsUnique();
        builder.Property(a => a.Related).HasJsonConversion();
        builder.Property(a => a.Picture).HasJsonConversion();
        builder.HasMany(a => a.Corrections).WithOne().HasForeignKey(c => c.ArticleId);
        builder.HasMany(a => a.Figures).WithOne().HasForeignKey(f => f.ArticleId);
        builder.HasMany(a => a.Revisions).WithOne().HasForeignKey(r => r.ArticleId);
        builder.ComplexProperty(a => a.Content, Content);
        builder.Property(a => a.Language).HasMaxLength(2).IsUnicode(false);
        builder.HasOne(a => a.TranslationOf).WithMany().HasForeignKey(a => a.TranslationOfId).OnDelete(DeleteBehavior.NoAction);
        builder.ComplexProperty(a => a.Search).UsePropertyAccessMode(PropertyAccessMode.Property);
        // the public lists ask by state and time and sort by the source's day
        builder.HasIndex(a => new { a.State, a.VisibleFrom });
    }

    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        builder.HasIndex(r => r.Version).IsUnique();
        builder.Property(r => r.By).HasMaxLength(256);
        builder.Property(r => r.ById).HasMaxLength(450);
        builder.Property(r => r.Slug).HasMaxLength(Slugs.Length);
        builder.Property(r => r.Related).HasJsonConversion();
        builder.Property(r => r.Figures!).HasJsonConversion();
        builder.Property(r => r.Reason).HasMaxLength(Medium);
        builder.ComplexProperty(r => r.Content, Content);
        builder.HasOne(r => r.SourceDump).WithMany().HasForeignKey(r => r.SourceDumpId).OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.HasIndex(f => new { f.ArticleId, f.Number }).IsUnique();
        builder.Property(f => f.Caption).HasMaxLength(2 * Long);
        builder.Property(f => f.Credit).HasMaxLength(Short);
        builder.Property(f => f.SourceName).HasMaxLength(Medium);
        builder.Property(f => f.FocusX).HasDefaultValue(50).HasSentinel(50);
        builder.Property(f => f.FocusY).HasDefaultValue(50).HasSentinel(50);
        builder.Property(f => f.Alt).HasMaxLength(Long);
        builder.HasOne(f => f.Media).WithMany().HasForeignKey(f => f.MediaId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(f => f.Content);
    }

    public void Configure(EntityTypeBuilder<SlugHistory> builder)
    {
        builder.HasKey(s => s.Slug);
        builder.Property(s => s.Slug).HasMaxLength(Slugs.Length);
        builder.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId);
    }

    private static void Content(ComplexPropertyBuilder<ArticleContent> content)
    {
        content.Property(c => c.Kicker).HasMaxLength(Medium);
        content.Property(c => c.Title).HasMaxLength(Medium);
        content.Property(c => c.EnglishTitle).HasMaxLength(Medium);
        content.Property(c => c.Byline).HasMaxLength(Short);
        content.Property(c => c.Paper).HasMaxLength(Short);
        content.Property(c => c.SourceTag).HasMaxLength(Short);
        content.Property(c => c.SourceAddress).HasMaxLength(Long);
        content.Property(c => c.Rights).HasMaxLength(Medium);
        content.ComplexProperty(c => c.Printed, printed =>
        {
            printed.Property(p => p.Words).HasMaxLength(Short);
            // computed by the record itself, stored for sorting: read through the property, never from a field
            printed.Property(p => p.FirstDay).UsePropertyAccessMode(PropertyAccessMode.Property);
            printed.Property(p => p.Coarseness).UsePropertyAccessMode(PropertyAccessMode.Property);
        });
    }
}

internal static class Slugs
{
    /// <summary>A slug, and "-2" behind it where it was taken.</summary>
    public const int Length = Text.Vietnamese.Slug.MaxLength + 12;
}

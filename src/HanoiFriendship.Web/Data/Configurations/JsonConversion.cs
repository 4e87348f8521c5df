using System.Text.Json;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanoiFriendship.Web.Data.Configurations;

internal static class JsonConversion
{
    /// <summary>A small list kept as JSON in one text column, on both providers alike.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonConversion<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<T>>(
                (a, b) => a!.SequenceEqual(b!),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToList()));
        return property;
    }

    /// <summary>A record kept as JSON in one text column.</summary>
    public static PropertyBuilder<LeadPicture?> HasJsonConversion(this PropertyBuilder<LeadPicture?> property) => property.HasConversion(
        picture => JsonSerializer.Serialize(picture, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<LeadPicture>(json, JsonSerializerOptions.Default),
        new ValueComparer<LeadPicture?>((a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default), p => JsonSerializer.Serialize(p, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal)));
}

using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <summary>Turns records into the types that were generated for them, for a hook to see. Not thread-safe.</summary>
public sealed class RecordObservation
{
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = RecordScan.MaxDepth, RespectNullableAnnotations = true };

    /// <summary>The records that were asked for; stays 0 where nobody wrote a hook, since the call that asks is compiled away with it.</summary>
    public long Asked { get; private set; }

    /// <summary>A record as its type.</summary>
    /// <typeparam name="T">The generated type. It needs no setters: the hook can't change what lands.</typeparam>
    /// <param name="record">The record's bytes.</param>
    /// <exception cref="RecordShapeException">The bytes don't fit the type: a value of another kind, or none where one is required.</exception>
    public T Read<T>(ReadOnlySpan<byte> record)
        where T : class
    {
        Asked++;
        try
        {
            return JsonSerializer.Deserialize<T>(record, Options) ?? throw new RecordShapeException("$", null);
        }
        catch (JsonException fault)
        {
            throw new RecordShapeException(fault.Path ?? "$", fault);
        }
    }
}

using System.Text;
using System.Text.Json;
using Codegen.Contracts.Records;

namespace Codegen.Contracts.Tests.Records;

public sealed class AllocationTests
{
    [Fact]
    public void Reading_allocates_nothing_once_the_largest_record_has_been_seen()
    {
        var page = Encoding.UTF8.GetBytes(
            "{\"id\":\"a\",\"n\":12345678901234567,\"\\u0078\":{\"a\":{\"b\":[1,2.5,\"\\u0000\"]}},\n\"bad\":{\"y\":1e999},\"t\":\"2026-11-22T10:00:00Z\"}");
        var scan = new RecordScan(4);
        for (var warm = 0; warm < 200; warm++)
            Read(page, scan);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
            Read(page, scan);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(RecordProblem.None, scan.Problem);
        Assert.Equal(2, scan.Exact.Length + scan.Unfit.Length);
    }

    private static void Read(byte[] page, RecordScan scan)
    {
        var reader = new Utf8JsonReader(page, isFinalBlock: true, new JsonReaderState(RecordScan.ReaderOptions));
        reader.Read();
        scan.Begin(ref reader);
        while (scan.NextField(ref reader, out var name))
        {
            if (name.SequenceEqual("id"u8))
                scan.Text(ref reader, 0);
            else if (name.SequenceEqual("n"u8))
                scan.Integer(ref reader, 1);
            else if (name.SequenceEqual("bad"u8))
                scan.Boolean(ref reader, 2);
            else if (name.SequenceEqual("t"u8))
                scan.Timestamp(ref reader, 3);
            else
                scan.Undeclared(ref reader);
        }

        scan.Repair(page);
    }
}

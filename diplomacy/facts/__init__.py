"""The fact tables: CSV files in, validated rows out; rows into the database; the database as facts for extraction."""

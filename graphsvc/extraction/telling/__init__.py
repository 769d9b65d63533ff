"""What single phrases tell: that two clubs met, that somebody scored, for whom he plays."""
